package org.vrs.reading;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.review.Assignments;
import org.vrs.review.Reviews;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.upload.Uploads;
import org.vrs.user.UserId;

/** The reviewers' and approvers' screens: what waits, and one submission with everything a decision needs. */
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReviewQueue queue;
    private final Workbenches workbenches;
    private final Reviews reviews;
    private final Assignments assignments;
    private final Uploads uploads;
    private final Participants participants;

    ReviewController(
            ReviewQueue queue,
            Workbenches workbenches,
            Reviews reviews,
            Assignments assignments,
            Uploads uploads,
            Participants participants) {
        this.queue = queue;
        this.workbenches = workbenches;
        this.reviews = reviews;
        this.assignments = assignments;
        this.uploads = uploads;
        this.participants = participants;
    }

    /** How many reviews a reviewer has. */
    record Load(String name, int reviews) {}

    private static boolean awaitsTheReader(ReviewQueue.Entry entry) {
        return entry.yours() && entry.stage() == SubmissionStage.AWAITING_APPROVAL;
    }

    @GetMapping
    String list(Model model) {
        List<ReviewQueue.Entry> entries = queue.entries();
        model.addAttribute(
                "yours", entries.stream().filter(ReviewQueue.Entry::yours).toList());
        model.addAttribute(
                "others", entries.stream().filter(entry -> !entry.yours()).toList());
        model.addAttribute(
                "nothing",
                new EmptyState(
                        Text.of("desk.reviews.empty"),
                        Text.of("desk.reviews.empty.fills"),
                        Link.of("desk.reviews.empty.action", "/rounds")));
        model.addAttribute("clarifying", queue.clarifying());
        model.addAttribute("acceptMany", entries.stream().anyMatch(ReviewController::awaitsTheReader));
        model.addAttribute(
                "workload",
                queue.workload().entrySet().stream()
                        .map(entry -> new Load(entry.getKey().name(), entry.getValue()))
                        .sorted(Comparator.comparing(Load::name))
                        .toList());
        return "reading/reviews";
    }

    @GetMapping("/{submission}")
    ModelAndView show(
            @PathVariable SubmissionId submission, @RequestParam(defaultValue = "all") String show, Locale locale) {
        return bench(submission, show.equals("marked"), locale);
    }

    private ModelAndView bench(SubmissionId submission, boolean onlyMarked, Locale locale) {
        Workbench workbench = workbenches.of(submission, onlyMarked, locale);
        ModelAndView view = new ModelAndView("reading/workbench", "bench", workbench);
        view.addObject("crumbs", List.of(Link.of("desk.nav.reviews", "/reviews")));
        view.addObject("typed", Map.of());
        return view;
    }

    /** What was typed is still there, with what stands against it. */
    private ModelAndView again(SubmissionId submission, Map<String, String> typed, Problem problem, Locale locale) {
        ModelAndView view = bench(submission, false, locale);
        view.addObject("typed", typed);
        view.addObject("trouble", Trouble.of(problem));
        view.setStatus(HttpStatusCode.valueOf(problem.status()));
        return view;
    }

    /** The file exactly as it was uploaded. */
    @GetMapping("/{submission}/versions/{version}.xlsx")
    ResponseEntity<byte[]> file(@PathVariable SubmissionId submission, @PathVariable int version) {
        byte[] file = uploads.file(submission, version);
        String name = submission.value() + "-v" + version + ".xlsx";
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    /** With points in the field {@code points}, one a line, it is a recommendation with reservation. */
    @PostMapping("/{submission}/recommend")
    ModelAndView recommend(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String points,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            reviews.recommend(submission, version, message, PointLines.read(points));
        } catch (Problem problem) {
            return unlessInvalid(submission, Map.of("points", points, "message", message), problem, locale);
        }
        return new ModelAndView(done("recommended", submission, redirect));
    }

    @PostMapping("/{submission}/propose-incomplete")
    ModelAndView proposeIncomplete(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            reviews.proposeIncomplete(submission, version, message);
        } catch (Problem problem) {
            return unlessInvalid(submission, Map.of("incomplete", message), problem, locale);
        }
        return new ModelAndView(done("proposed-incomplete", submission, redirect));
    }

    /** {@code source} says where figures of the message come from that are not the participant's own. */
    @PostMapping("/{submission}/send-back")
    ModelAndView sendBack(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            reviews.sendBack(submission, version, message, source);
        } catch (Problem problem) {
            return unlessInvalid(submission, Map.of("back", message, "source", source), problem, locale);
        }
        return new ModelAndView(done("sent-back", submission, redirect));
    }

    private ModelAndView unlessInvalid(
            SubmissionId submission, Map<String, String> typed, Problem problem, Locale locale) {
        if (problem.status() != 422) {
            throw problem;
        }
        return again(submission, typed, problem, locale);
    }

    @PostMapping("/{submission}/approve")
    String approve(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        reviews.approve(submission, version, message);
        return done("approved", submission, redirect);
    }

    @PostMapping("/{submission}/assign")
    String assign(@PathVariable SubmissionId submission, @RequestParam UserId reviewer, RedirectAttributes redirect) {
        assignments.assign(submission, reviewer);
        redirect.addFlashAttribute("notice", Notice.done("desk.assigned"));
        return "redirect:/reviews/" + submission;
    }

    @PostMapping("/{submission}/refer-back")
    String referBack(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        reviews.referBack(submission, version, message);
        return done("referred-back", submission, redirect);
    }

    private String done(String what, SubmissionId submission, RedirectAttributes redirect) {
        String name = participants.get(submission.participant()).name();
        redirect.addFlashAttribute("notice", Notice.done("desk.review.done." + what, name));
        return "redirect:/reviews";
    }
}
