package org.vrs.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.review.Reservations;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.AnswerSheets;
import org.vrs.screen.Link;
import org.vrs.screen.Text;
import org.vrs.version.Acceptance;

/** Mutual sharing: what a participant sees of the others once it has contributed itself. */
@Controller
@RequestMapping("/shared")
class SharedController {

    private final SharedRounds shared;
    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Participants participants;
    private final Questionnaires questionnaires;
    private final Reservations reservations;

    SharedController(
            SharedRounds shared,
            Acceptance acceptance,
            Rounds rounds,
            Participants participants,
            Questionnaires questionnaires,
            Reservations reservations) {
        this.shared = shared;
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.reservations = reservations;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rounds", shared.all());
        return "reading/shared";
    }

    @GetMapping("/{round}")
    String round(@PathVariable RoundId round, Model model) {
        model.addAttribute("crumbs", List.of(Link.of("desk.nav.shared", "/shared")));
        model.addAttribute("shared", shared.of(rounds.get(round)));
        model.addAttribute(
                "owners",
                shared.others(round).stream()
                        .map(participants::get)
                        .sorted(Comparator.comparing(Participant::name))
                        .toList());
        return "reading/shared-round";
    }

    @GetMapping("/{round}/{participant}")
    String participant(
            @PathVariable RoundId round, @PathVariable ParticipantCode participant, Locale locale, Model model) {
        Answers answers = acceptance.shared(round, participant);
        Round asked = rounds.get(round);
        Questionnaire questionnaire = questionnaires.of(asked);
        Set<String> open = answers.cells().keySet().stream()
                .flatMap(cell -> questionnaire.cell(cell).stream())
                .map(cell -> cell.section())
                .filter(Section::shared)
                .map(Section::id)
                .collect(Collectors.toSet());
        List<AnswerSheet> sheets = AnswerSheets.of(questionnaire, locale, answers, Answers.NONE).stream()
                .filter(sheet -> open.contains(sheet.id()))
                .toList();
        model.addAttribute(
                "crumbs",
                List.of(
                        Link.of("desk.nav.shared", "/shared"),
                        new Link(Text.plain(asked.title()), "/shared/" + round)));
        model.addAttribute("round", asked);
        model.addAttribute("owner", participants.get(participant));
        model.addAttribute("sheets", sheets);
        model.addAttribute("score", acceptance.score(round, participant).orElse(null));
        model.addAttribute("points", reservations.shared(round, participant));
        model.addAttribute("closed", closed(questionnaire, open, locale));
        return "reading/shared-participant";
    }

    /** The sections that one of the two sides does not share with all, or in which nothing was reported. */
    private static List<String> closed(Questionnaire questionnaire, Set<String> open, Locale locale) {
        return questionnaire.sections().stream()
                .filter(section -> section.shared() && !open.contains(section.id()))
                .map(section -> questionnaire.texts(locale).section(section))
                .toList();
    }
}
