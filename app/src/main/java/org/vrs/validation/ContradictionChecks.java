package org.vrs.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;

/** Checks of answers that cannot both be right. */
final class ContradictionChecks {

    private ContradictionChecks() {}

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

    private static boolean says(Reading reading, CellId cell, List<String> answers) {
        return answers.contains(text(reading, cell));
    }

    private static String text(Reading reading, CellId cell) {
        return reading.answers().get(cell).map(Answer::text).orElse("");
    }
}
