package org.vrs.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.screen.Attachment;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;

/** The page on which a questionnaire is handed out to agencies and comes back. */
@Controller
class DistributionController {

    private static final String CHOICE = "choice.";

    private final DistributionPages pages;
    private final ConflictPages conflicts;
    private final Distribution distribution;

    DistributionController(DistributionPages pages, ConflictPages conflicts, Distribution distribution) {
        this.pages = pages;
        this.conflicts = conflicts;
        this.distribution = distribution;
    }

    @GetMapping("/submissions/{id}/parts")
    ModelAndView show(@PathVariable SubmissionId id, Locale locale) {
        return view(id, PartForm.EMPTY, null, locale);
    }

    private ModelAndView view(SubmissionId id, PartForm form, @Nullable Problem problem, Locale locale) {
        DistributionPage page = pages.page(id, locale);
        ModelAndView view = new ModelAndView("distribution/parts");
        view.addObject("page", page);
        view.addObject("form", form);
        view.addObject("trouble", problem == null ? null : Trouble.of(problem));
        view.addObject("crumbs", crumbs(id, page.title()));
        if (problem != null) {
            view.setStatus(HttpStatusCode.valueOf(problem.status()));
        }
        return view;
    }

    private static List<Link> crumbs(SubmissionId id, String title) {
        return List.of(Link.of("national.work", "/work"), new Link(Text.plain(title), "/submissions/" + id));
    }

    @PostMapping("/submissions/{id}/parts/hand-out")
    ModelAndView handOut(@PathVariable SubmissionId id, PartForm form, RedirectAttributes next, Locale locale) {
        return again(id, form, locale, () -> {
            Part part = distribution.handOut(id, form.plan());
            next.addFlashAttribute(
                    "notice", Notice.done("distribution.handed-out", part.plan().name(), part.number()));
        });
    }

    @PostMapping("/submissions/{id}/parts/{number}/withdraw")
    String withdraw(@PathVariable SubmissionId id, @PathVariable int number, RedirectAttributes next) {
        distribution.withdraw(id, number);
        next.addFlashAttribute("notice", Notice.done("distribution.withdrawn", number));
        return "redirect:/submissions/" + id + "/parts";
    }

    @GetMapping("/submissions/{id}/parts/{number}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable SubmissionId id, @PathVariable int number) {
        return Attachment.workbook(id.fileName() + "-part-" + number, distribution.workbook(id, number));
    }

    @PostMapping("/submissions/{id}/parts/{number}/upload")
    ModelAndView upload(
            @PathVariable SubmissionId id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next,
            Locale locale) {
        return again(id, PartForm.EMPTY, locale, () -> {
            Distribution.Outcome outcome = take(id, number, file);
            next.addFlashAttribute("notice", notice(number, outcome));
            next.addFlashAttribute("remarks", outcome.notes());
        });
    }

    private static Notice notice(int number, Distribution.Outcome outcome) {
        return outcome.conflicts() == 0
                ? Notice.done("distribution.returned", number, outcome.taken(), outcome.same())
                : Notice.warning(
                        "distribution.returned.conflicts",
                        number,
                        outcome.taken(),
                        outcome.same(),
                        outcome.conflicts());
    }

    private Distribution.Outcome take(SubmissionId id, int number, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            distribution.get(id, number);
            throw Problem.invalid("upload.empty");
        }
        Path place = Files.createTempFile("vrs-part-", ".xlsx");
        try {
            file.transferTo(place);
            return distribution.upload(
                    id,
                    number,
                    place,
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        } finally {
            Files.deleteIfExists(place);
        }
    }

    @GetMapping("/submissions/{id}/parts/{number}/conflicts")
    ModelAndView conflicts(@PathVariable SubmissionId id, @PathVariable int number, Locale locale) {
        ConflictPage page = conflicts.page(id, number, locale);
        ModelAndView view = new ModelAndView("distribution/conflicts");
        view.addObject("page", page);
        List<Link> crumbs = new java.util.ArrayList<>(crumbs(id, page.title()));
        crumbs.add(Link.of("distribution", "/submissions/" + id + "/parts"));
        view.addObject("crumbs", crumbs);
        return view;
    }

    @PostMapping("/submissions/{id}/parts/{number}/choose")
    String choose(
            @PathVariable SubmissionId id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Map<CellId, Conflict.Choice> choices = new TreeMap<>();
        typed.forEach((field, choice) -> {
            if (field.startsWith(CHOICE)) {
                choices.put(CellId.valueOf(field.substring(CHOICE.length())), Conflict.Choice.valueOf(choice));
            }
        });
        distribution.choose(id, number, choices);
        int left = distribution.conflicts(id, number).size();
        next.addFlashAttribute(
                "notice",
                left == 0
                        ? Notice.done("distribution.chosen", choices.size())
                        : Notice.warning("distribution.chosen.left", choices.size(), left));
        return "redirect:/submissions/" + id + "/parts" + (left == 0 ? "" : "/" + number + "/conflicts");
    }

    /** Something that a person does on the page. */
    private interface Act {
        void run() throws IOException;
    }

    /** What was typed wrongly is shown again with the reason, and nothing of it is lost. */
    private ModelAndView again(SubmissionId id, PartForm form, Locale locale, Act act) {
        try {
            act.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot take an upload", e);
        } catch (Problem problem) {
            if (problem.status() != HttpStatusCode.valueOf(422).value()) {
                throw problem;
            }
            return view(id, form, problem, locale);
        }
        return new ModelAndView("redirect:/submissions/" + id + "/parts");
    }
}
