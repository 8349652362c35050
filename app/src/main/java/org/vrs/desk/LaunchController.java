package org.vrs.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.issuing.WorkbookPreviews;
import org.vrs.notification.SubmissionLetters;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.round.RoundId;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;

/** Launches a round in two steps: decide, then look at what would be sent to whom, and only then send it. */
@Controller
@RequestMapping("/rounds/new")
class LaunchController {

    private static final String FORM = "form";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LaunchPages pages;
    private final Rounds rounds;
    private final WorkbookPreviews workbooks;
    private final SubmissionLetters letters;
    private final Access access;
    private final boolean demonstration;

    LaunchController(
            LaunchPages pages,
            Rounds rounds,
            WorkbookPreviews workbooks,
            SubmissionLetters letters,
            Access access,
            Environment environment) {
        this.pages = pages;
        this.rounds = rounds;
        this.workbooks = workbooks;
        this.letters = letters;
        this.access = access;
        this.demonstration = environment.getProperty(
                "vrs.demonstration", Boolean.class, environment.acceptsProfiles(Profiles.of("demo")));
    }

    @GetMapping
    ModelAndView decide(Model model, Locale locale) {
        access.require(Verb.LAUNCH_ROUND);
        LaunchForm form = pages.suggested();
        model.addAttribute(FORM, form);
        return form(form, model, locale, HttpStatus.OK);
    }

    /** Back from the preview, with everything as it was entered. */
    @PostMapping("/change")
    ModelAndView change(@ModelAttribute(FORM) LaunchForm form, Model model, Locale locale) {
        access.require(Verb.LAUNCH_ROUND);
        return form(form, model, locale, HttpStatus.OK);
    }

    private ModelAndView form(LaunchForm form, Model model, Locale locale, HttpStatus status) {
        crumbs(model);
        model.addAttribute("sections", pages.sections(form, locale));
        model.addAttribute("questionnaires", pages.questionnaires());
        model.addAttribute("previousRounds", pages.previous());
        model.addAttribute("regions", pages.bySubRegion());
        ModelAndView page = new ModelAndView("desk/launch");
        page.setStatus(status);
        return page;
    }

    private static void crumbs(Model model) {
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.rounds", "/rounds")));
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @ModelAttribute(FORM) LaunchForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String sample,
            Model model,
            Locale locale) {
        access.require(Verb.LAUNCH_ROUND);
        RoundPlan plan = LaunchPlan.of(form, pages.chapters(form), errors, demonstration);
        if (plan == null) {
            return form(form, model, locale, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        crumbs(model);
        LaunchPages.Preview preview = pages.preview(plan, sample);
        model.addAttribute("preview", preview);
        model.addAttribute("sections", pages.sections(form, locale));
        model.addAttribute("mail", letters.preview(plan, preview.sample().code()));
        return new ModelAndView("desk/launch-preview");
    }

    /** The workbook as it would be issued to one participant. */
    @PostMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            @ModelAttribute(FORM) LaunchForm form, BindingResult errors, @RequestParam ParticipantCode sample) {
        RoundPlan plan = valid(form, errors);
        return download(WORKBOOK, "preview-" + sample + ".xlsx", workbooks.of(plan, sample));
    }

    /** The invitation as a mail program shows it; our own pages may not carry its styles. */
    @PostMapping("/mail")
    ResponseEntity<byte[]> mail(
            @ModelAttribute(FORM) LaunchForm form, BindingResult errors, @RequestParam ParticipantCode sample) {
        RoundPlan plan = valid(form, errors);
        String html = letters.preview(plan, sample).html();
        return download(MediaType.TEXT_HTML, "invitation-" + sample + ".html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @PostMapping("/launch")
    String launch(@ModelAttribute(FORM) LaunchForm form, BindingResult errors, RedirectAttributes redirect) {
        RoundPlan plan = valid(form, errors);
        RoundId id = rounds.launch(plan);
        redirect.addFlashAttribute(
                "notice", Notice.done("desk.launch.done", plan.participants().size()));
        return "redirect:/rounds/" + id;
    }

    /** The preview has shown the plan to be right; whoever changes the hidden fields is told no more than that. */
    private RoundPlan valid(LaunchForm form, BindingResult errors) {
        access.require(Verb.LAUNCH_ROUND);
        RoundPlan plan = LaunchPlan.of(form, pages.chapters(form), errors, demonstration);
        if (plan == null) {
            throw Problem.invalid("round.plan");
        }
        return plan;
    }
}
