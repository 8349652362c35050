package org.vrs.validation;

import java.util.Set;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/** Checks of the form of return (X7) against what is returned. */
final class ReturnFormChecks {

    private static final Set<String> NEED_A_REASON = Set.of("NIL", "PARTIAL");

    private ReturnFormChecks() {}

    /** A nil return holds no figure but zero. */
    static Check nil(RuleSettings rule) {
        return reading -> {
            if (reading.isNil()) {
                reading.eachAnswer((cell, answer) -> {
                    boolean figure = answer instanceof Answer.Number number
                            && number.value().signum() != 0;
                    if (figure && cell.question().core()) {
                        reading.find(rule, cell.id(), answer.text(), "0");
                    }
                });
            }
        };
    }

    static Check reason(RuleSettings rule) {
        CellId reason = CellId.valueOf(rule.text("cell"));
        return reading -> reading.answers()
                .get(Reading.FORM_OF_RETURN)
                .map(Answer::text)
                .filter(NEED_A_REASON::contains)
                .filter(form -> reading.answers().get(reason).isEmpty())
                .ifPresent(form -> reading.find(rule, reason, form, ""));
    }
}
