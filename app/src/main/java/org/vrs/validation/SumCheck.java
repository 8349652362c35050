package org.vrs.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Relation.Part;
import org.vrs.questionnaire.Relation.Sum;

/**
 * Parts add up to their total, down each column or across each row. A blank part leaves the sum open, and nothing is said;
 * where a part is a marker, the known parts may not exceed the total.
 */
record SumCheck(RuleSettings rule) {

    void check(Reading reading, Sum relation) {
        Optional<BigDecimal> whole = reading.answers().number(relation.total());
        if (whole.isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean marked = false;
        for (Part part : relation.parts()) {
            @Nullable Answer answer = reading.answers().get(part.cell()).orElse(null);
            if (answer instanceof Answer.Number number) {
                sum = sum.add(number.value());
            } else if (answer instanceof Answer.Missing) {
                marked = true;
            } else if (part.row() == null || reading.isStarted(part.row())) {
                return;
            }
        }
        int difference = sum.compareTo(whole.get());
        if (marked ? difference > 0 : difference != 0) {
            String known = Reading.plain(sum);
            reading.find(rule, relation.total(), Reading.plain(whole.get()), marked ? "≥ " + known : known, known);
        }
    }
}
