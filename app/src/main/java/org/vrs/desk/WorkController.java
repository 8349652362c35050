package org.vrs.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.desk.RoundLines.RoundLine;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.screen.EmptyState;
import org.vrs.screen.Link;
import org.vrs.screen.Text;
import org.vrs.user.User;
import org.vrs.user.Users;

/** The first page after sign-in: what waits for this person, and where things stand. */
@Controller
class WorkController {

    private final SecretariatDesk secretariat;
    private final ParticipantDesk own;
    private final ReportPages reports;
    private final Participants participants;
    private final Users users;
    private final Access access;

    WorkController(
            SecretariatDesk secretariat,
            ParticipantDesk own,
            ReportPages reports,
            Participants participants,
            Users users,
            Access access) {
        this.secretariat = secretariat;
        this.own = own;
        this.reports = reports;
        this.participants = participants;
        this.users = users;
        this.access = access;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/work";
    }

    @GetMapping("/work")
    String show(Model model) {
        User reader = users.current().orElseThrow(Problem::forbidden);
        return access.may(Verb.SEE_ROUND_BOARD) ? secretariat(model) : participant(reader, model);
    }

    private String secretariat(Model model) {
        List<RoundLine> rounds = secretariat.rounds();
        boolean mayLaunch = access.may(Verb.LAUNCH_ROUND);
        model.addAttribute("needs", secretariat.needs(rounds));
        model.addAttribute("rounds", rounds);
        model.addAttribute("mayLaunch", mayLaunch);
        model.addAttribute(
                "nothing",
                new EmptyState(
                        Text.of("desk.needs.empty"),
                        Text.of("desk.needs.empty.fills"),
                        Link.of("desk.needs.empty.action", "/rounds")));
        model.addAttribute(
                "noRounds",
                new EmptyState(
                        Text.of("desk.rounds.empty"),
                        Text.of("desk.rounds.empty.fills"),
                        mayLaunch ? Link.of("desk.launch", "/rounds/new") : null));
        return "desk/work-secretariat";
    }

    /** Those of a participant, and those of neither side, who have the reports and the trail. */
    private String participant(User reader, Model model) {
        ParticipantCode code = reader.participant();
        boolean reporting = code != null && access.may(Verb.SEE_OWN_SUBMISSION, code);
        model.addAttribute("participant", code == null ? null : participants.get(code));
        model.addAttribute("mine", own.of(reader));
        model.addAttribute("editions", reports.editions());
        model.addAttribute("drafts", reports.drafts());
        model.addAttribute("seesTrail", access.may(Verb.SEE_AUDIT));
        model.addAttribute(
                "noRounds", new EmptyState(Text.of("desk.mine.empty"), Text.of("desk.mine.empty.fills"), null));
        model.addAttribute(
                "noReports", new EmptyState(Text.of("desk.reports.empty"), Text.of("desk.reports.empty.fills"), null));
        return reporting ? "desk/work-participant" : "desk/work-reader";
    }
}
