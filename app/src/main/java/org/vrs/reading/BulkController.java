package org.vrs.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.review.BulkAcceptance;
import org.vrs.review.BulkAcceptance.Filter;
import org.vrs.screen.Link;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.screen.Trouble;
import org.vrs.submission.SubmissionId;

/** The approver's page for accepting many returns at once: a list to look over, a confirmation, and what became of each. */
@Controller
@RequestMapping("/reviews/accept-many")
class BulkController {

    private final BulkAcceptance bulk;
    private final Participants participants;

    BulkController(BulkAcceptance bulk, Participants participants) {
        this.bulk = bulk;
        this.participants = participants;
    }

    /** A return that can be accepted. */
    record Line(SubmissionId id, String participant, int version, int warnings, int points) {}

    /** What became of one; the reason where it was not accepted. */
    record Outcome(
            SubmissionId id,
            String participant,
            Tag tag,
            @Nullable Text why) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "clean") String show, Model model) {
        Filter filter = show.equals("recommended") ? Filter.RECOMMENDED : Filter.CLEAN;
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.reviews", "/reviews")));
        model.addAttribute("filter", filter == Filter.CLEAN ? "clean" : "recommended");
        model.addAttribute(
                "lines",
                bulk.candidates(filter).stream()
                        .map(one -> new Line(one.id(), name(one.id()), one.version(), one.warnings(), one.points()))
                        .toList());
        return "reading/accept-many";
    }

    private String name(SubmissionId id) {
        return participants.get(id.participant()).name();
    }

    @PostMapping
    String accept(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes next) {
        if (!sure.equals("yes") || chosen.isEmpty()) {
            throw Problem.invalid("accept-many.nothing");
        }
        next.addFlashAttribute(
                "results",
                bulk.accept(versions(chosen), reason).stream()
                        .map(result -> outcome(result.id(), result.problem()))
                        .toList());
        return "redirect:/reviews/accept-many";
    }

    private static Map<SubmissionId, Integer> versions(List<String> chosen) {
        Map<SubmissionId, Integer> versions = new LinkedHashMap<>();
        for (String one : chosen) {
            if (!one.matches("[^@]{1,30}@[0-9]{1,6}")) {
                throw Problem.invalid("accept-many.nothing");
            }
            int at = one.indexOf('@');
            versions.put(SubmissionId.valueOf(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
        }
        return versions;
    }

    private Outcome outcome(SubmissionId id, @Nullable Problem problem) {
        return problem == null
                ? new Outcome(id, name(id), Tag.of("desk.accept-many.accepted", Tone.DONE), null)
                : new Outcome(
                        id,
                        name(id),
                        Tag.of("desk.accept-many.not", Tone.TROUBLE),
                        Trouble.of(problem).what());
    }
}
