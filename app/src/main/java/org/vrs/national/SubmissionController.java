package org.vrs.national;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.draft.Drafts;
import org.vrs.issuing.WorkbookLanguages;
import org.vrs.problem.Problem;
import org.vrs.screen.Attachment;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Offers;
import org.vrs.upload.Uploads;
import org.vrs.version.Version;

/** The focal point's page of one round: download, upload, save, submit. */
@Controller
class SubmissionController {

    private final SubmissionPages pages;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Offers offers;
    private final Drafts drafts;
    private final WorkbookLanguages languages;

    SubmissionController(
            SubmissionPages pages,
            Submissions submissions,
            Uploads uploads,
            Offers offers,
            Drafts drafts,
            WorkbookLanguages languages) {
        this.pages = pages;
        this.submissions = submissions;
        this.uploads = uploads;
        this.offers = offers;
        this.drafts = drafts;
        this.languages = languages;
    }

    @GetMapping("/submissions/{id}")
    ModelAndView show(@PathVariable SubmissionId id) {
        return page(id, null);
    }

    private ModelAndView page(SubmissionId id, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/submission");
        view.addObject("page", pages.page(id));
        view.addObject("languages", WorkbookLink.of(id, languages.of(id)));
        view.addObject("trouble", trouble);
        view.addObject("crumbs", List.of(Link.of("national.work", "/work")));
        return view;
    }

    @GetMapping("/submissions/{id}/workbook")
    ResponseEntity<byte[]> workbook(
            @PathVariable SubmissionId id, @RequestParam(required = false) @Nullable Locale language) {
        return language == null
                ? Attachment.workbook(id.fileName(), submissions.workbook(id))
                : Attachment.workbook(id.fileName() + "-" + language.toLanguageTag(), languages.workbook(id, language));
    }

    @PostMapping("/submissions/{id}/upload")
    ModelAndView upload(@PathVariable SubmissionId id, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            return new ModelAndView("redirect:/submissions/" + id + "/uploads/" + offer(id, file));
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            ModelAndView again = page(id, Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
    }

    private long offer(SubmissionId id, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            submissions.get(id);
            throw Problem.invalid("upload.empty");
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Path place = Files.createTempFile("vrs-upload-", ".xlsx");
        try {
            file.transferTo(place);
            return offers.offer(id, place, name);
        } finally {
            Files.deleteIfExists(place);
        }
    }

    @PostMapping("/submissions/{id}/save-version")
    String saveVersion(@PathVariable SubmissionId id, RedirectAttributes next) {
        Version version = drafts.freeze(id);
        next.addFlashAttribute("notice", Notice.done("national.saved-version", version.number()));
        return "redirect:/submissions/" + id + "/versions/" + version.number();
    }

    @PostMapping("/submissions/{id}/submit")
    String submit(@PathVariable SubmissionId id, @RequestParam int version, RedirectAttributes next) {
        SubmissionStage stage = drafts.submit(id, version);
        if (stage == SubmissionStage.IN_PREPARATION) {
            next.addFlashAttribute("notice", blocked(id, version));
            return "redirect:/submissions/" + id + "/versions/" + version;
        }
        next.addFlashAttribute("notice", Notice.done("national.submitted", version));
        return "redirect:/submissions/" + id;
    }

    /** The model has sent it back at once: say what it is that keeps the return in preparation. */
    private Notice blocked(SubmissionId id, int version) {
        FoundList.Left left = FoundList.Left.of(uploads.findings(id, version));
        if (left.errors() > 0) {
            return Notice.trouble("national.blocked.errors", left.errors());
        }
        return left.unexplained() > 0
                ? Notice.trouble("national.blocked.unexplained", left.unexplained())
                : Notice.trouble(
                        "national.blocked.incomplete",
                        uploads.version(id, version).answeredPercent());
    }
}
