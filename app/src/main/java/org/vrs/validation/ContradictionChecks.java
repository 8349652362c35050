package org.vrs.validation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;

/** Checks of answers that cannot both be right. */
final class ContradictionChecks {

    private ContradictionChecks() {}

    /** Where one cell says that there is none, no figure of the others is above zero. */
    static Check none(RuleSettings rule) {
        return reading -> rule.groups("clashes").forEach(clash -> {
            CellId none = CellId.valueOf(String.valueOf(clash.get("none")));
            if (says(reading, none, RuleSettings.texts(clash, "when"))) {
                for (CellId cell : RuleSettings.cells(clash, "some")) {
                    reading.answers()
                            .number(cell)
                            .filter(figure -> figure.signum() > 0)
                            .ifPresent(figure -> reading.find(
                                    rule, cell, Reading.plain(figure), "", text(reading, none), none.value()));
                }
            }
        });
    }

    /** Where a cell says so, figures of a question carry a flag. */
    static Check flag(RuleSettings rule) {
        return reading -> {
            @Nullable Question question = reading.questionnaire().question(rule.text("question"));
            CellId cause = CellId.valueOf(rule.text("cell"));
            if (question != null && says(reading, cause, rule.texts("when"))) {
                boolean figures = rule.cells().stream()
                        .flatMap(cell -> reading.answers().number(cell).stream())
                        .anyMatch(figure -> figure.signum() > 0);
                boolean flagged = reading.isFlagged(question, rule.text("flag"));
                if (figures && !flagged) {
                    CellId cell = rule.cells().get(0);
                    reading.find(
                            rule, cell, text(reading, cell), rule.text("flag"), text(reading, cause), cause.value());
                }
            }
        };
    }

    /** The codes in the two cells of each pair are the same. */
    static Check codes(RuleSettings rule) {
        return reading -> rule.pairs().forEach(pair -> {
            String first = text(reading, pair.get(0));
            String second = text(reading, pair.get(1));
            if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
                reading.find(
                        rule, pair.get(1), second, first, first, pair.get(0).value());
            }
        });
    }

    /** Beside a figure above zero stands what it needs: a code or a day that is not blank, a figure that is not zero. */
    static Check beside(RuleSettings rule) {
        return reading -> rule.groups("needs").forEach(need -> {
            RuleSettings.ColumnName given = RuleSettings.ColumnName.of(String.valueOf(need.get("given")));
            RuleSettings.ColumnName beside = RuleSettings.ColumnName.of(String.valueOf(need.get("beside")));
            reading.column(given).forEach((cell, answer) -> {
                if (answer instanceof Answer.Number number && number.value().signum() > 0) {
                    check(reading, rule, cell, Reading.inRow(cell, beside.column()));
                }
            });
        });
    }

    private static void check(Reading reading, RuleSettings rule, CellId given, CellId beside) {
        boolean figure = reading.questionnaire()
                .cell(beside)
                .filter(cell -> cell.column().type().isFigure())
                .isPresent();
        boolean zero = reading.answers()
                .number(beside)
                .filter(number -> number.compareTo(BigDecimal.ONE) < 0)
                .isPresent();
        boolean blank = reading.answers().get(beside).isEmpty();
        if (figure ? zero : blank) {
            reading.find(rule, beside, text(reading, beside), "", text(reading, given), given.value());
        }
    }

    private static boolean says(Reading reading, CellId cell, List<String> answers) {
        return answers.contains(text(reading, cell));
    }

    private static String text(Reading reading, CellId cell) {
        return reading.answers().get(cell).map(Answer::text).orElse("");
    }
}
