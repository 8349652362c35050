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
import org.vrs.screen.Link;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/** The reviewer's page of comparisons, each with a question that may be sent: it names places and never a figure. */
@Controller
class MirrorController {

    private final Mirror mirror;
    private final Participants participants;

    MirrorController(Mirror mirror, Participants participants) {
        this.mirror = mirror;
        this.participants = participants;
    }

    /**
     * One comparison in words.
     *
     * @param ask the neutral question for the participant
     * @param by  who says otherwise, for the reviewer's eyes
     */
    record Line(String rule, String place, Text ask, String here, String there, String by) {}

    /** What a rule for the reviewer found in the return by itself; the place is empty where the whole return is meant. */
    record Look(String rule, String place, String message, String remedy) {}

    @GetMapping("/reviews/{submission}/across")
    String across(@PathVariable SubmissionId submission, Locale locale, Model model) {
        Questionnaire questionnaire = mirror.form(submission);
        Comparison comparison = mirror.compare(submission);
        List<Line> lines = comparison.items().stream()
                .map(item -> line(item, questionnaire, locale))
                .toList();
        String name = participants.get(submission.participant()).name();
        model.addAttribute("participant", name);
        model.addAttribute("lines", lines);
        model.addAttribute("rates", comparison.rates());
        model.addAttribute("looks", looks(mirror.findings(submission), new FindingWords(questionnaire, locale)));
        model.addAttribute(
                "crumbs",
                List.of(Link.of("desk.nav.reviews", "/reviews"), new Link(Text.plain(name), "/reviews/" + submission)));
        return "mirror/across";
    }

    private static List<Look> looks(List<Finding> findings, FindingWords words) {
        return findings.stream()
                .map(found -> new Look(found.rule(), words.place(found), words.message(found), words.remedy(found)))
                .toList();
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
