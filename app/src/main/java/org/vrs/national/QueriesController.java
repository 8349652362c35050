package org.vrs.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.clarification.QueryAnswers;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.draft.Saving;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.typed.TypedAnswers;

/** The participant's page of queries: read them, answer in words or with a corrected figure, send all answers together. */
@Controller
class QueriesController {

    private static final String WORDS = "words.";
    private static final String SEEN = "seen.";

    private final QueriesPages pages;
    private final QueryAnswers answers;
    private final Drafts drafts;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    QueriesController(
            QueriesPages pages, QueryAnswers answers, Drafts drafts, Rounds rounds, Questionnaires questionnaires) {
        this.pages = pages;
        this.answers = answers;
        this.drafts = drafts;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    @GetMapping("/submissions/{id}/queries")
    ModelAndView show(@PathVariable SubmissionId id, Locale locale) {
        return view(pages.page(id, Map.of(), locale), null);
    }

    private static ModelAndView view(QueriesPage page, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("national/queries");
        view.addObject("page", page);
        view.addObject("trouble", trouble);
        view.addObject(
                "crumbs",
                List.of(
                        Link.of("national.work", "/work"),
                        new Link(Text.plain(page.title()), "/submissions/" + page.submission())));
        return view;
    }

    /** Keeps what is on the page; with {@code send} it goes to the secretariat. */
    @PostMapping("/submissions/{id}/answer-queries")
    ModelAndView answer(
            @PathVariable SubmissionId id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next,
            Locale locale) {
        Map<Long, String> words = words(sent);
        try {
            answers.save(id, words);
            Saving saving = drafts.save(id, corrections(id, sent, locale));
            if (!saving.conflicts().isEmpty()) {
                next.addFlashAttribute(
                        "notice",
                        Notice.warning("query.conflict", saving.conflicts().size()));
                return new ModelAndView("redirect:/submissions/" + id + "/queries");
            }
            return sent.containsKey("send") ? send(id, next) : kept(id, next);
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            ModelAndView again = view(pages.page(id, words, locale), Trouble.of(problem));
            again.setStatus(HttpStatusCode.valueOf(problem.status()));
            return again;
        }
    }

    private static ModelAndView kept(SubmissionId id, RedirectAttributes next) {
        next.addFlashAttribute("notice", Notice.done("query.kept"));
        return new ModelAndView("redirect:/submissions/" + id + "/queries");
    }

    private ModelAndView send(SubmissionId id, RedirectAttributes next) {
        SubmissionStage stage = answers.send(id);
        if (stage == SubmissionStage.CLARIFICATION) {
            next.addFlashAttribute("notice", Notice.trouble("query.checks-against"));
            return new ModelAndView("redirect:/submissions/" + id + "/queries");
        }
        next.addFlashAttribute(
                "notice",
                Notice.done(stage == SubmissionStage.AWAITING_SIGN_OFF ? "query.answered.sign-off" : "query.answered"));
        return new ModelAndView("redirect:/submissions/" + id);
    }

    private static Map<Long, String> words(Map<String, String> sent) {
        Map<Long, String> words = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches("words\\.[0-9]{1,18}")) {
                words.put(Long.valueOf(name.substring(WORDS.length())), value.replace("\r\n", "\n"));
            }
        });
        return words;
    }

    /** The cells that were typed into; those that stand as they were seen are left alone. */
    private List<CellChange> corrections(SubmissionId id, Map<String, String> sent, Locale locale) {
        Questionnaire questionnaire = questionnaires.of(rounds.get(id.round()));
        TypedAnswers typed = TypedAnswers.of(
                questionnaire, List.of(questionnaire.texts(Locale.ENGLISH), questionnaire.texts(locale)));
        List<CellChange> changes = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(SEEN) && CellChange.isCell(name.substring(SEEN.length()))) {
                CellId cell = CellId.valueOf(name.substring(SEEN.length()));
                String now = sent.getOrDefault("cell." + cell, "");
                boolean same = now.strip().equals(value.isEmpty() ? "" : value.substring(1));
                questionnaire
                        .cell(cell)
                        .filter(known -> !same)
                        .ifPresent(
                                known -> changes.add(new CellChange(cell, value, typed.answer(known.column(), now))));
            }
        });
        return changes;
    }
}
