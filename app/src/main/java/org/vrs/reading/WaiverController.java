package org.vrs.reading;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.review.Waivers;
import org.vrs.screen.Notice;
import org.vrs.submission.SubmissionId;

/** The approver's two forms about a return with few figures, on the page of its review. */
@Controller
@RequestMapping("/reviews/{submission}")
class WaiverController {

    private final Waivers waivers;

    WaiverController(Waivers waivers) {
        this.waivers = waivers;
    }

    @PostMapping("/waive")
    String waive(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        waivers.waive(submission, version, message);
        return done("desk.waiver.done", submission, redirect);
    }

    @PostMapping("/end-waiver")
    String end(
            @PathVariable SubmissionId submission,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String message,
            RedirectAttributes redirect) {
        waivers.end(submission, version, message);
        return done("desk.waiver.ended", submission, redirect);
    }

    private static String done(String words, SubmissionId submission, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Notice.done(words));
        return "redirect:/reviews/" + submission;
    }
}
