package org.vrs.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Relation.Figure;
import org.vrs.questionnaire.Relation.Range;

/** Checks of single figures: their form and their range. */
final class FigureChecks {

    private FigureChecks() {}

    /** Counts from 0 to the limit, amounts from 0, percentages from 0 to 100. */
    static Check range(RuleSettings rule) {
        return reading -> reading.eachAnswer(rule, Range.class, (cell, answer, range) -> {
            if (answer instanceof Answer.Number number && !lies(number.value(), range)) {
                reading.find(rule, cell, answer.text(), allowed(range));
            }
        });
    }

    /** The same for the cells that a sentence limits. */
    static void inRange(RuleSettings rule, Reading reading, Range range) {
        reading.answered(range.cells()).forEach((cell, answer) -> {
            if (answer instanceof Answer.Number number && !lies(number.value(), range)) {
                reading.find(rule, cell, answer.text(), allowed(range));
            }
        });
    }

    private static boolean lies(BigDecimal number, Range range) {
        @Nullable BigDecimal least = range.least();
        @Nullable BigDecimal most = range.most();
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    private static String allowed(Range range) {
        if (range.least() == null) {
            return "≤ " + range.most();
        }
        return range.most() == null ? "≥ " + range.least() : range.least() + "–" + range.most();
    }

    /** A figure is a plain number or a marker; counts and ranks are whole, and ranks take no marker. */
    static Check form(RuleSettings rule) {
        return reading -> reading.eachAnswer(rule, Figure.class, (cell, answer, figure) -> {
            if (!isPlain(answer, figure)) {
                reading.find(rule, cell, answer.text(), figure.whole() ? "12" : "12.50");
            }
        });
    }

    private static boolean isPlain(Answer answer, Figure figure) {
        if (answer instanceof Answer.Number number) {
            return !figure.whole() || number.value().stripTrailingZeros().scale() <= 0;
        }
        return answer instanceof Answer.Missing && figure.markers();
    }
}
