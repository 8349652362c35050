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
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Offers;
import org.vrs.version.Version;

/** An upload that was read: see what it would change, then take it or not. */
@Controller
class OfferController {

    private final OfferPages pages;
    private final Offers offers;

    OfferController(OfferPages pages, Offers offers) {
        this.pages = pages;
        this.offers = offers;
    }

    @GetMapping("/submissions/{id}/uploads/{offer}")
    ModelAndView show(@PathVariable SubmissionId id, @PathVariable long offer, Locale locale) {
        return view(pages.page(id, offer, locale), null);
    }

    private static ModelAndView view(OfferPage page, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/offer");
        view.addObject("page", page);
        view.addObject("trouble", trouble);
        view.addObject(
                "crumbs",
                List.of(
                        Link.of("national.work", "/work"),
                        new Link(Text.plain(page.title()), "/submissions/" + page.submission())));
        return view;
    }

    @PostMapping("/submissions/{id}/uploads/{offer}/take")
    ModelAndView take(
            @PathVariable SubmissionId id,
            @PathVariable long offer,
            @RequestParam String seen,
            RedirectAttributes next,
            Locale locale) {
        try {
            Version version = offers.take(id, offer, seen);
            next.addFlashAttribute("notice", Notice.done("national.uploaded", version.number()));
            return new ModelAndView("redirect:/submissions/" + id + "/versions/" + version.number());
        } catch (Problem problem) {
            if (!problem.code().equals("upload.draft-moved")) {
                throw problem;
            }
            ModelAndView again = view(pages.page(id, offer, locale), Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
    }

    /** While queries are open: only the queried cells, into the draft. */
    @PostMapping("/submissions/{id}/uploads/{offer}/take-queried")
    String takeQueried(
            @PathVariable SubmissionId id,
            @PathVariable long offer,
            @RequestParam String seen,
            RedirectAttributes next) {
        int cells = offers.takeQueried(id, offer, seen);
        next.addFlashAttribute("notice", Notice.done("query.taken", cells));
        return "redirect:/submissions/" + id + "/queries";
    }

    @PostMapping("/submissions/{id}/uploads/{offer}/discard")
    String discard(@PathVariable SubmissionId id, @PathVariable long offer, RedirectAttributes next) {
        offers.discard(id, offer);
        next.addFlashAttribute("notice", Notice.done("national.offer.discarded"));
        return "redirect:/submissions/" + id;
    }
}
