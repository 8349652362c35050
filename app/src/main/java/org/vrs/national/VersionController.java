package org.vrs.national;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.draft.Drafts;
import org.vrs.issuing.Annotations;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.screen.Attachment;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Uploads;

/** One version: receipt, findings, explanations, and the way back. */
@Controller
class VersionController {

    private final VersionPages pages;
    private final Uploads uploads;
    private final Annotations annotations;
    private final Drafts drafts;

    VersionController(VersionPages pages, Uploads uploads, Annotations annotations, Drafts drafts) {
        this.pages = pages;
        this.uploads = uploads;
        this.annotations = annotations;
        this.drafts = drafts;
    }

    @GetMapping("/submissions/{id}/versions/{number}")
    ModelAndView show(@PathVariable SubmissionId id, @PathVariable int number, Locale locale) {
        return view(pages.page(id, number, Map.of(), locale), null);
    }

    private static ModelAndView view(VersionPage page, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/version");
        view.addObject("page", page);
        view.addObject("trouble", trouble);
        view.addObject(
                "crumbs",
                List.of(
                        Link.of("national.work", "/work"),
                        new Link(
                                Text.plain(page.title()),
                                "/submissions/" + page.version().submission())));
        return view;
    }

    @GetMapping("/submissions/{id}/versions/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable SubmissionId id, @PathVariable int number) {
        return Attachment.workbook(id.fileName() + "-v" + number, uploads.file(id, number));
    }

    @GetMapping("/submissions/{id}/versions/{number}/annotated.xlsx")
    ResponseEntity<byte[]> annotated(@PathVariable SubmissionId id, @PathVariable int number) {
        return Attachment.workbook(id.fileName() + "-v" + number + "-findings", annotations.workbook(id, number));
    }

    /** Takes all explanations of the page at once; what has not changed, or is only offered, is left as it is. */
    @PostMapping("/submissions/{id}/versions/{number}/explain")
    ModelAndView explain(
            @PathVariable SubmissionId id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Locale locale) {
        try {
            Map<Integer, String> words = pages.words(id, number, typed);
            if (!words.isEmpty()) {
                uploads.explain(id, number, words);
            }
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            ModelAndView again = view(pages.page(id, number, typed, locale), Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
        next.addFlashAttribute("notice", saved(id, number));
        return new ModelAndView("redirect:/submissions/" + id + "/versions/" + number);
    }

    /** Puts the draft back to what it was before this upload was taken. */
    @PostMapping("/submissions/{id}/versions/{number}/take-back")
    String takeBack(@PathVariable SubmissionId id, @PathVariable int number, RedirectAttributes next, Locale locale) {
        List<CellId> left = drafts.takeBack(id, number);
        next.addFlashAttribute(
                "notice",
                left.isEmpty()
                        ? Notice.done("national.taken-back", number)
                        : Notice.warning(
                                "national.taken-back.left", number, left.size(), pages.places(id, left, locale)));
        return "redirect:/submissions/" + id;
    }

    private Notice saved(SubmissionId id, int number) {
        int unexplained = FoundList.Left.of(uploads.findings(id, number)).unexplained();
        return unexplained == 0
                ? Notice.done("national.explained")
                : Notice.warning("national.explained.left", unexplained);
    }
}
