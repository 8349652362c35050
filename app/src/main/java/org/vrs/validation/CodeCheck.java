package org.vrs.validation;

import java.util.Arrays;
import java.util.List;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Relation.OneOf;

/** Codes and flags are in their lists. */
record CodeCheck(RuleSettings rule) implements Check {

    @Override
    public void run(Reading reading) {
        reading.eachAnswer(rule, OneOf.class, (cell, answer, offer) -> {
            String text = answer.text();
            List<String> codes = offer.several() ? Arrays.asList(text.split("\\s*,\\s*", -1)) : List.of(text);
            if (!offer.codes().containsAll(codes)) {
                reading.find(rule, cell, text, CodeList.named(offer.codes()));
            }
        });
    }
}
