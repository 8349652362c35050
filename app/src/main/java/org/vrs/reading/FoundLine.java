package org.vrs.reading;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.FindingPlace.Earlier;
import org.vrs.screen.Moment;
import org.vrs.validation.Finding;

/**
 * What a check found, in one sentence, with the participant's explanation beside it.
 *
 * @param cell  the cell's id, or null where the whole file is meant
 * @param place sheet and cell of the participant's own file
 * @param where question, row and column in words
 * @param said  who said so and since when, or what was said about it before; null where nothing ever was
 */
record FoundLine(
        Severity severity,
        String rule,
        @Nullable String cell,
        String place,
        String where,
        String what,
        @Nullable String explanation,
        @Nullable Said said) {

    /**
     * Where words about a finding come from.
     *
     * @param earlier their age, and how the value has moved since
     * @param by      their author, of the participant's side
     */
    record Said(Earlier earlier, String by, Moment at) {}

    static List<FoundLine> of(
            Questionnaire questionnaire, Locale locale, List<StoredFinding> findings, Map<Integer, Said> said) {
        Texts texts = questionnaire.texts(locale);
        return findings.stream()
                .sorted((a, b) -> a.finding().severity().compareTo(b.finding().severity()))
                .map(stored -> line(questionnaire, texts, stored, said.get(stored.position())))
                .toList();
    }

    private static FoundLine line(Questionnaire questionnaire, Texts texts, StoredFinding stored, @Nullable Said said) {
        Finding finding = stored.finding();
        CellId cell = finding.cell();
        return new FoundLine(
                finding.severity(),
                finding.rule(),
                cell == null ? null : cell.value(),
                stored.place(),
                cell == null
                        ? ""
                        : questionnaire
                                .cell(cell)
                                .map(known -> AnswerChange.where(texts, known))
                                .orElse(cell.value()),
                sentence(texts, finding),
                stored.explanation(),
                said);
    }

    private static String sentence(Texts texts, Finding finding) {
        List<Object> values = new ArrayList<>(List.of(finding.found(), finding.allowed()));
        values.addAll(finding.details());
        return new MessageFormat(texts.get("rule." + finding.rule() + ".message"), texts.locale())
                .format(values.toArray());
    }
}
