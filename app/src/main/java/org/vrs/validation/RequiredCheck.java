package org.vrs.validation;

import java.util.List;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation.Required;
import org.vrs.questionnaire.Relation.RequiredRow;

/**
 * What must be answered is answered: required cells of core questions and of started rows. A nil return answers only the
 * sections that the rule keeps.
 */
record RequiredCheck(RuleSettings rule) implements Check {

    @Override
    public void run(Reading reading) {
        reading.relations(rule, Required.class)
                .filter(required -> required.evenNil() || !reading.isNil())
                .forEach(required -> check(reading, required));
    }

    private void check(Reading reading, Required required) {
        look(reading, required.fixed());
        List<RequiredRow> started = required.rows().stream()
                .filter(row -> reading.isStarted(row.row()))
                .toList();
        started.forEach(row -> look(reading, row.required()));
        if (started.isEmpty() && required.oneRow()) {
            look(reading, required.rows().get(0).required());
        }
    }

    private void look(Reading reading, List<CellId> cells) {
        for (CellId cell : cells) {
            if (reading.answers().get(cell).isEmpty()) {
                reading.find(rule, cell, "", "");
            }
        }
    }
}
