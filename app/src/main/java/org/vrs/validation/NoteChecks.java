package org.vrs.validation;

import java.util.Arrays;
import java.util.List;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellType;

/** Checks of what must be explained, and of the explanations themselves. */
final class NoteChecks {

    private NoteChecks() {}

    static Check marker(RuleSettings rule) {
        return reading -> reading.eachAnswer((cell, answer) -> {
            if (answer instanceof Answer.Missing missing && !reading.notes().justify(cell.id(), missing.marker())) {
                reading.find(rule, cell.id(), answer.text(), "", cell.id().value());
            }
        });
    }

    static Check flag(RuleSettings rule) {
        List<String> explained = rule.texts("flags");
        return reading -> reading.eachAnswer(CellType.FLAGS, (cell, answer) -> {
            boolean asks = Arrays.stream(answer.text().split("\\s*,\\s*", -1)).anyMatch(explained::contains);
            if (asks && !reading.notes().explainRow(cell.question(), cell.row())) {
                reading.find(rule, cell.id(), answer.text(), cell.question().id() + "." + cell.row());
            }
        });
    }

    static Check place(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.TEXT, (cell, answer) -> {
            boolean names =
                    cell.question().id().equals("N") && cell.column().code().equals("CELL");
            if (names && !reading.notes().isKnown(answer.text())) {
                reading.find(rule, cell.id(), answer.text(), "B1.1.F.LT18");
            }
        });
    }
}
