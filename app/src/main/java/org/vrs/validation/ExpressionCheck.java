package org.vrs.validation;

import org.vrs.questionnaire.Relation;

/** Checks what the sentences of a rule say, each in the way of its shape. */
record ExpressionCheck(RuleSettings rule) implements Check {

    @Override
    public void run(Reading reading) {
        reading.relations(rule, Relation.class).forEach(relation -> {
            reading.looksAt(relation);
            check(reading, relation);
        });
        reading.looksAt(null);
    }

    private void check(Reading reading, Relation relation) {
        if (relation instanceof Relation.Sum sum) {
            new SumCheck(rule).check(reading, sum);
        } else if (relation instanceof Relation.Order order) {
            new OrderCheck(rule).check(reading, order);
        } else if (relation instanceof Relation.Range range) {
            FigureChecks.inRange(rule, reading, range);
        } else if (relation instanceof Relation.Condition condition) {
            new ConditionCheck(rule).check(reading, condition);
        } else {
            TotalChecks.compare(rule, reading, relation);
        }
    }
}
