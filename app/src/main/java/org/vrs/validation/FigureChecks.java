package org.vrs.validation;

import java.math.BigDecimal;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellType;

/** Checks of single figures: their form and their range. */
final class FigureChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureChecks() {}

    /** Counts from 0 to the limit, amounts from 0. */
    static Check range(RuleSettings rule) {
        BigDecimal max = BigDecimal.valueOf(rule.number("max"));
        return reading -> reading.eachAnswer((cell, answer) -> {
            CellType type = cell.column().type();
            if (answer instanceof Answer.Number number && (type == CellType.COUNT || type == CellType.AMOUNT)) {
                boolean tooHigh = type == CellType.COUNT && number.value().compareTo(max) > 0;
                if (number.value().signum() < 0 || tooHigh) {
                    String allowed = type == CellType.COUNT ? "0–" + max : "≥ 0";
                    reading.find(rule, cell.id(), answer.text(), allowed);
                }
            }
        });
    }

    /** A figure is a plain number or a marker; counts and ranks are whole, and ranks take no marker. */
    static Check form(RuleSettings rule) {
        return reading -> reading.eachAnswer((cell, answer) -> {
            CellType type = cell.column().type();
            boolean whole = type == CellType.COUNT || type == CellType.RANK;
            if ((type.isFigure() || type == CellType.RANK) && !isPlain(answer, type, whole)) {
                reading.find(rule, cell.id(), answer.text(), whole ? "12" : "12.50");
            }
        });
    }

    private static boolean isPlain(Answer answer, CellType type, boolean whole) {
        if (answer instanceof Answer.Number number) {
            return !whole || number.value().stripTrailingZeros().scale() <= 0;
        }
        return answer instanceof Answer.Missing && type != CellType.RANK;
    }

    static Check percent(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.PERCENT, (cell, answer) -> {
            if (answer instanceof Answer.Number number
                    && (number.value().signum() < 0 || number.value().compareTo(HUNDRED) > 0)) {
                reading.find(rule, cell.id(), answer.text(), "0–100");
            }
        });
    }
}
