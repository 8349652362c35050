package org.vrs.national;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.problem.Problem;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;

/** The sign-off authority's page: read what was submitted, then release it or send it back. */
@Controller
class SignOffController {

    private final SignOffPages pages;
    private final SignOffs signOffs;

    SignOffController(SignOffPages pages, SignOffs signOffs) {
        this.pages = pages;
        this.signOffs = signOffs;
    }

    @GetMapping("/submissions/{id}/sign-off")
    ModelAndView show(@PathVariable SubmissionId id, Locale locale) {
        return view(pages.page(id, locale), "", null);
    }

    /** Takes the signature back; the version waits for the sign-off again. */
    @PostMapping("/submissions/{id}/withdraw-sign-off")
    ModelAndView withdraw(
            @PathVariable SubmissionId id, @RequestParam String message, RedirectAttributes next, Locale locale) {
        return answered(id, message, next, locale, "national.withdrawn", () -> signOffs.withdraw(id, message));
    }

    private static ModelAndView view(SignOffPage page, String message, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/sign-off");
        view.addObject("page", page);
        view.addObject("message", message);
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

    @PostMapping("/submissions/{id}/release")
    String release(@PathVariable SubmissionId id, @RequestParam String hash, RedirectAttributes next) {
        signOffs.release(id, hash);
        next.addFlashAttribute("notice", Notice.done("national.released"));
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/submissions/{id}/send-back")
    ModelAndView sendBack(
            @PathVariable SubmissionId id, @RequestParam String message, RedirectAttributes next, Locale locale) {
        return answered(id, message, next, locale, "national.sent-back", () -> signOffs.sendBack(id, message));
    }

    /** Does a verb that wants words; where they cannot be used the page says so and keeps them. */
    private ModelAndView answered(
            SubmissionId id, String message, RedirectAttributes next, Locale locale, String done, Runnable verb) {
        try {
            verb.run();
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            ModelAndView again = view(pages.page(id, locale), message, Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
        next.addFlashAttribute("notice", Notice.done(done));
        return new ModelAndView("redirect:/submissions/" + id);
    }
}
