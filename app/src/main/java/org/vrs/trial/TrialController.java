package org.vrs.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.FaultyForm;
import org.vrs.questionnaire.FormFault;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.RuleText;
import org.vrs.questionnaire.Severity;
import org.vrs.questionnaire.Texts;
import org.vrs.questionnaire.Where;
import org.vrs.screen.Link;
import org.vrs.screen.Trouble;

/** The rules of the form in force, and what one of them, changed or new, would have found in past rounds. */
@Controller
@RequestMapping("/rules")
class TrialController {

    private static final Link RULES = Link.of("trial.rules", "/rules");

    private final RuleTrials trials;
    private final Participants participants;

    TrialController(RuleTrials trials, Participants participants) {
        this.trials = trials;
        this.participants = participants;
    }

    /** A rule in the list. */
    record Line(String id, Severity severity, List<Where> where, String help, boolean triable) {}

    @GetMapping
    ModelAndView list(Locale locale) {
        Questionnaire form = trials.form();
        Texts texts = form.texts(locale);
        List<Line> lines = form.rules().stream()
                .map(rule -> new Line(
                        rule.id(),
                        rule.severity(),
                        rule.where().stream().sorted().toList(),
                        texts.help(rule),
                        RuleTrials.isTriable(rule)))
                .toList();
        return new ModelAndView("trial/rules", "lines", lines).addObject("form", form.id());
    }

    @GetMapping("/try")
    ModelAndView form(@RequestParam(defaultValue = "") String rule) {
        String text = trials.form().rules().stream()
                .filter(known -> known.id().equals(rule) && RuleTrials.isTriable(known))
                .findFirst()
                .map(RuleText::of)
                .orElse("");
        return form(text, List.of(), null);
    }

    private static ModelAndView form(String text, List<FormFault> faults, @Nullable Trouble trouble) {
        ModelAndView view = new ModelAndView("trial/try", "text", text);
        view.addObject("faults", faults);
        view.addObject("trouble", trouble);
        view.addObject("longest", RuleTrials.LONGEST_TEXT);
        view.addObject("crumbs", List.of(RULES));
        return view;
    }

    @PostMapping("/try")
    ModelAndView start(@RequestParam(defaultValue = "") String text) {
        ModelAndView again;
        try {
            return new ModelAndView("redirect:/rules/trials/" + trials.start(text));
        } catch (FaultyForm faulty) {
            again = form(text, faulty.faults(), null);
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            again = form(text, List.of(), Trouble.of(problem));
        }
        again.setStatus(HttpStatusCode.valueOf(422));
        return again;
    }

    @GetMapping("/trials/{trial}")
    ModelAndView show(@PathVariable String trial) {
        return view("trial/trial", trial, 0).addObject("crumbs", List.of(RULES));
    }

    /** The part of the page that grows while the trial runs. */
    @GetMapping("/trials/{trial}/outcome")
    ModelAndView outcome(@PathVariable String trial, @RequestParam(defaultValue = "0") int tries) {
        return view("trial/trial :: outcome", trial, tries);
    }

    private ModelAndView view(String template, String trial, int tries) {
        return new ModelAndView(template, "page", TrialPage.of(trials.get(trial), tries, participants));
    }

    @PostMapping("/trials/{trial}/stop")
    String stop(@PathVariable String trial) {
        trials.stop(trial);
        return "redirect:/rules/trials/" + trial;
    }

    @GetMapping("/trials/{trial}/caught.csv")
    ResponseEntity<byte[]> file(@PathVariable String trial) {
        Trial run = trials.download(trial);
        Rule rule = run.tried();
        ContentDisposition name = ContentDisposition.attachment()
                .filename("rule-" + rule.id() + "-tried.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(TrialFile.of(run));
    }
}
