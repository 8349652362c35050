package org.vrs.mirror;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.screen.Link;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;

/** The reviewer's page of comparisons, each with a question that may be sent: it names places and never a figure. */
@Controller
class MirrorController {

    private final Mirror mirror;
    private final Participants participants;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    MirrorController(Mirror mirror, Participants participants, Rounds rounds, Questionnaires questionnaires) {
        this.mirror = mirror;
        this.participants = participants;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    /**
     * One comparison in words.
     *
     * @param ask the neutral question for the participant
     * @param by  who says otherwise, for the reviewer's eyes
     */
    record Line(String rule, String place, Text ask, String here, String there, String by) {}

    @GetMapping("/reviews/{submission}/across")
    String across(@PathVariable SubmissionId submission, Locale locale, Model model) {
        Questionnaire questionnaire = questionnaires.of(rounds.get(submission.round()));
        List<Line> lines = mirror.items(submission).stream()
                .map(item -> line(item, questionnaire, locale))
                .toList();
        String name = participants.get(submission.participant()).name();
        model.addAttribute("participant", name);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "crumbs",
                List.of(Link.of("desk.nav.reviews", "/reviews"), new Link(Text.plain(name), "/reviews/" + submission)));
        return "mirror/across";
    }

    private Line line(MirrorItem item, Questionnaire questionnaire, Locale locale) {
        Object[] named = new Object[item.about().size() + 1];
        named[0] = item.table();
        for (int number = 0; number < item.about().size(); number++) {
            named[number + 1] = questionnaire
                    .texts(locale)
                    .get("code.CL_AREA." + item.about().get(number));
        }
        return new Line(
                item.rule(),
                item.place().value(),
                Text.of("mirror.ask." + item.rule(), named),
                plain(item.here()),
                plain(item.there()),
                item.by().isEmpty() ? "" : questionnaire.texts(locale).get("code.CL_AREA." + item.by()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
