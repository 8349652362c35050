package org.vrs.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.participant.Participants;
import org.vrs.review.Reviews;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Notice;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Uploads;

/** The reviewers' and approvers' screens: what waits, and one submission with everything a decision needs. */
@Controller
@RequestMapping("/reviews")
class ReviewController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReviewQueue queue;
    private final Workbenches workbenches;
    private final Reviews reviews;
    private final Uploads uploads;
    private final Participants participants;

    ReviewController(
            ReviewQueue queue, Workbenches workbenches, Reviews reviews, Uploads uploads, Participants participants) {
        this.queue = queue;
        this.workbenches = workbenches;
        this.reviews = reviews;
        this.uploads = uploads;
        this.participants = participants;
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
        return "reading/reviews";
    }

    @GetMapping("/{submission}")
    String show(
            @PathVariable SubmissionId submission,
            @RequestParam(defaultValue = "all") String show,
            Locale locale,
            Model model) {
        Workbench workbench = workbenches.of(submission, show.equals("marked"), locale);
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.reviews", "/reviews")));
        model.addAttribute("bench", workbench);
        return "reading/workbench";
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

    @PostMapping("/{submission}/recommend")
    String recommend(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        reviews.recommend(submission, version, message);
        return done("recommended", submission, redirect);
    }

    @PostMapping("/{submission}/send-back")
    String sendBack(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        reviews.sendBack(submission, version, message);
        return done("sent-back", submission, redirect);
    }

    @PostMapping("/{submission}/approve")
    String approve(@PathVariable SubmissionId submission, @RequestParam int version, RedirectAttributes redirect) {
        reviews.approve(submission, version);
        return done("approved", submission, redirect);
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
