package org.vrs.validation;

import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relations;

/** Checks of the form of return (X7) against what is returned. */
final class ReturnFormChecks {

    private ReturnFormChecks() {}

    /** A nil return holds no figure but zero. */
    static Check nil(RuleSettings rule) {
        return reading -> {
            if (reading.isNil()) {
                reading.relations(rule, Relation.NilZero.class)
                        .forEach(relation -> reading.answered(relation.cells()).forEach((cell, answer) -> {
                            if (answer instanceof Answer.Number number
                                    && number.value().signum() != 0) {
                                reading.find(rule, cell, answer.text(), "0");
                            }
                        }));
            }
        };
    }

    static Check reason(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.Reason.class)
                .forEach(relation -> reading.answers()
                        .get(Relations.FORM_OF_RETURN)
                        .map(Answer::text)
                        .filter(relation.forms()::contains)
                        .filter(form -> reading.answers().get(relation.reason()).isEmpty())
                        .ifPresent(form -> reading.find(rule, relation.reason(), form, "")));
    }
}
