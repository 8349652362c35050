package org.vrs.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.draft.Saving;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;

/** The questionnaire in the browser: every change is saved by itself; without script, the whole section with a button. */
@Controller
class EntryController {

    private static final String MORE = "more.";
    private static final int ROWS_AT_ONCE = 5;
    private static final int MOST_ROWS = 99;

    private final EntryPages pages;
    private final SectionPages sections;
    private final Drafts drafts;

    EntryController(EntryPages pages, SectionPages sections, Drafts drafts) {
        this.pages = pages;
        this.sections = sections;
        this.drafts = drafts;
    }

    @GetMapping("/submissions/{id}/form")
    ModelAndView form(@PathVariable SubmissionId id, Locale locale) {
        FormPage page = pages.form(id, locale);
        ModelAndView view = new ModelAndView("entry/form", "page", page);
        view.addObject("crumbs", List.of(Link.of("national.work", "/work"), round(id, page.round())));
        return view;
    }

    private static Link round(SubmissionId id, String title) {
        return new Link(Text.plain(title), "/submissions/" + id);
    }

    @GetMapping("/submissions/{id}/form/{section}")
    ModelAndView section(
            @PathVariable SubmissionId id,
            @PathVariable String section,
            @RequestParam Map<String, String> asked,
            Locale locale) {
        return view(sections.page(new SectionPages.View(id, section, locale, more(asked))), more(asked), null);
    }

    private static ModelAndView view(SectionPage page, Map<String, Integer> more, @Nullable Notice notice) {
        ModelAndView view = new ModelAndView("entry/section", "page", page);
        view.addObject("more", more);
        view.addObject(
                "crumbs",
                List.of(
                        Link.of("national.work", "/work"),
                        round(page.submission(), page.round()),
                        Link.of("entry.form", "/submissions/" + page.submission() + "/form")));
        if (notice != null) {
            view.addObject("notice", notice);
        }
        return view;
    }

    /** How many more empty rows were asked for, by question. */
    private static Map<String, Integer> more(Map<String, String> asked) {
        Map<String, Integer> more = new HashMap<>();
        asked.forEach((name, value) -> {
            if (name.matches("more\\.[A-Z0-9.]{1,12}") && value.matches("[0-9]{1,2}")) {
                more.put(name.substring(MORE.length()), Math.min(MOST_ROWS, Integer.parseInt(value)));
            }
        });
        return more;
    }

    /** One cell, saved as soon as it was changed; the answer is what changes on the page. */
    @PostMapping("/submissions/{id}/form/{section}/cells/{cell}")
    ModelAndView cell(
            @PathVariable SubmissionId id,
            @PathVariable String section,
            @PathVariable CellId cell,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale) {
        Questionnaire questionnaire = pages.questionnaire(id);
        try {
            Cell known = questionnaire.cell(cell).orElseThrow(() -> Problem.notFound("cell", cell));
            boolean theirs = sent.containsKey("theirs");
            List<CellChange> changes = theirs
                    ? List.of()
                    : new TypedForm(questionnaire, locale, sent)
                            .change(known).stream().toList();
            Saving saving = drafts.save(id, changes);
            var view = new SectionPages.View(id, section, locale, Map.of());
            ModelAndView answer = new ModelAndView("entry/saved", "answered", sections.answered(view, known, saving));
            answer.addObject("whole", theirs || sent.containsKey("mine"));
            answer.addObject("address", "/submissions/" + id + "/form/" + section);
            return answer;
        } catch (Problem problem) {
            if (problem.status() == 403) {
                throw problem;
            }
            response.setHeader("HX-Retarget", "#s-" + cell.value().replace('.', '-'));
            response.setHeader("HX-Reswap", "innerHTML");
            return refused(problem, cell, sent);
        }
    }

    /** What was typed beside a warning, kept as soon as it was changed. */
    @PostMapping("/submissions/{id}/form/{section}/explain")
    ModelAndView explain(@PathVariable SubmissionId id, @RequestParam Map<String, String> sent) {
        try {
            sections.explain(id, sent);
            return new ModelAndView("entry/said", "what", Text.of("entry.say.kept"));
        } catch (Problem problem) {
            if (problem.status() == 403) {
                throw problem;
            }
            Object[] values = problem.arguments().toArray();
            return new ModelAndView("entry/said", "what", Text.of("problem." + problem.code() + ".next", values));
        }
    }

    /** The page stays as it is, with what was typed, and says beside the cell why it was not kept. */
    private static ModelAndView refused(Problem problem, CellId cell, MultiValueMap<String, String> sent) {
        Object[] values = problem.arguments().toArray();
        ModelAndView answer = new ModelAndView("entry/refused", "what", Text.of("problem." + problem.code(), values));
        answer.addObject("next", Text.of("problem." + problem.code() + ".next", values));
        answer.addObject("cell", cell.value());
        answer.addObject(
                "seen", Optional.ofNullable(sent.getFirst("seen." + cell)).orElse(""));
        return answer;
    }

    /** Everything that was changed on the page. */
    @PostMapping("/submissions/{id}/form/{section}")
    ModelAndView save(
            @PathVariable SubmissionId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Locale locale) {
        List<String> theirs = sent.getOrDefault("theirs", List.of());
        Questionnaire questionnaire = pages.questionnaire(id);
        EntryPages.section(questionnaire, section);
        List<CellChange> changes = new TypedForm(questionnaire, locale, sent)
                .changes().stream()
                        .filter(change -> !theirs.contains(change.cell().value()))
                        .toList();
        Saving saving = drafts.save(id, changes);
        if (sent.keySet().stream().anyMatch(name -> name.startsWith(CellWords.NAME))) {
            sections.explain(id, sent.toSingleValueMap());
        }
        Map<String, Integer> more = more(sent.toSingleValueMap());
        String add = sent.getFirst("add");
        if (add != null) {
            more.merge(add, ROWS_AT_ONCE, Integer::sum);
        }
        if (!saving.conflicts().isEmpty()) {
            var view = new SectionPages.View(id, section, locale, more);
            ModelAndView again = view(
                    sections.page(view, saving),
                    more,
                    Notice.warning("entry.conflicts", saving.conflicts().size()));
            again.setStatus(HttpStatusCode.valueOf(409));
            return again;
        }
        if (add == null) {
            next.addFlashAttribute("notice", Notice.done("entry.saved.all", changes.size()));
        }
        return new ModelAndView("redirect:" + address(id, section, more, add));
    }

    private static String address(SubmissionId id, String section, Map<String, Integer> more, @Nullable String add) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/submissions/{id}/form/{section}");
        more.forEach((question, rows) -> address.queryParam(MORE + question, rows));
        if (add != null) {
            address.fragment("q-" + add.replace('.', '-'));
        }
        return address.build(id, section).toString();
    }
}
