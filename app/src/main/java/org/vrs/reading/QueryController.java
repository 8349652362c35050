package org.vrs.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.clarification.FigureGuard;
import org.vrs.clarification.Queries;
import org.vrs.problem.Problem;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;

/** The reviewer's page of queries: draft several, send them together, read the answers, settle. */
@Controller
@RequestMapping("/reviews/{submission}")
class QueryController {

    private final QueryPages pages;
    private final Queries queries;
    private final FigureGuard guard;

    QueryController(QueryPages pages, Queries queries, FigureGuard guard) {
        this.pages = pages;
        this.queries = queries;
        this.guard = guard;
    }

    /**
     * What the reviewer typed.
     *
     * @param thread the query that is asked further; 0 for a new one
     */
    record Typed(long thread, String about, String words, String source, List<String> foreign) {}

    @GetMapping("/queries")
    ModelAndView show(
            @PathVariable SubmissionId submission, @RequestParam(defaultValue = "") String about, Locale locale) {
        return view(submission, new Typed(0, about, "", "", List.of()), null, locale);
    }

    private ModelAndView view(SubmissionId id, Typed typed, @Nullable Problem problem, Locale locale) {
        QueryPage page = pages.of(id, locale);
        ModelAndView view = new ModelAndView(
                "reading/queries",
                Map.of(
                        "page",
                        page,
                        "typed",
                        typed,
                        "crumbs",
                        List.of(
                                Link.of("desk.nav.reviews", "/reviews"),
                                new Link(Text.plain(page.participant()), "/reviews/" + id))));
        if (problem != null) {
            view.addObject("trouble", Trouble.of(problem));
            view.setStatus(HttpStatusCode.valueOf(problem.status()));
        }
        return view;
    }

    /** A new query where {@code thread} is 0, a further question otherwise. */
    @PostMapping("/ask")
    ModelAndView ask(
            @PathVariable SubmissionId submission,
            @RequestParam(defaultValue = "0") long thread,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes next,
            Locale locale) {
        String text = words.replace("\r\n", "\n");
        try {
            if (thread == 0) {
                queries.ask(submission, about, text, source);
            } else {
                queries.askAgain(submission, thread, text, source);
            }
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            Typed typed = new Typed(thread, about, text, source, guard.foreign(submission, text));
            return view(submission, typed, problem, locale);
        }
        next.addFlashAttribute("notice", Notice.done("query.drafted"));
        return new ModelAndView("redirect:/reviews/" + submission + "/queries");
    }

    @PostMapping("/discard")
    String discard(@PathVariable SubmissionId submission, @RequestParam long thread, RedirectAttributes next) {
        queries.discard(submission, thread);
        return done("query.discarded", submission, next);
    }

    @PostMapping("/settle")
    String settle(@PathVariable SubmissionId submission, @RequestParam long thread, RedirectAttributes next) {
        queries.settle(submission, thread);
        return done("query.settled", submission, next);
    }

    @PostMapping("/send-queries")
    String send(@PathVariable SubmissionId submission, @RequestParam int version, RedirectAttributes next) {
        queries.send(submission, version);
        return done("query.sent", submission, next);
    }

    /** Overdue and unanswered: the return is back under review as it was. */
    @PostMapping("/close-queries")
    String close(@PathVariable SubmissionId submission, RedirectAttributes next) {
        queries.close(submission);
        return done("query.closed", submission, next);
    }

    private static String done(String what, SubmissionId submission, RedirectAttributes next) {
        next.addFlashAttribute("notice", Notice.done(what));
        return "redirect:/reviews/" + submission + "/queries";
    }
}
