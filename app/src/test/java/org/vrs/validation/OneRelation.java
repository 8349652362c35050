package org.vrs.validation;

import java.util.Map;
import java.util.stream.Stream;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.EachCell;
import org.vrs.questionnaire.Rule;

/** The server's own check of a rule, let loose on a single relation. */
public final class OneRelation {

    private OneRelation() {}

    /** How many findings the relation alone gives. */
    public static int findings(Questionnaire questionnaire, CheckInput input, Rule rule, Relation only) {
        Reading reading = new Reading(questionnaire, input) {
            @Override
            <R extends Relation> Stream<R> relations(RuleSettings settings, Class<R> type) {
                return super.relations(settings, type).filter(relation -> relation == only);
            }

            @Override
            Map<CellId, EachCell> ofOneCell(RuleSettings settings) {
                Map<CellId, EachCell> all = super.ofOneCell(settings);
                return only.cells().stream()
                        .filter(cell -> all.get(cell) == only)
                        .collect(java.util.stream.Collectors.toMap(cell -> cell, all::get));
            }
        };
        Checks.check(rule).run(reading);
        return reading.findings().size();
    }
}
