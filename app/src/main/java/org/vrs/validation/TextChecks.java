package org.vrs.validation;

import java.util.regex.Pattern;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Relation.Length;

/** Checks of the form of words. */
final class TextChecks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]++@[^\\s@,;<>.]++(?:\\.[^\\s@,;<>.]++)++");

    private TextChecks() {}

    static Check email(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.EMAIL, (cell, answer) -> {
            if (!EMAIL.matcher(answer.text()).matches()) {
                reading.find(rule, cell.id(), answer.text(), "statistics@example.org");
            }
        });
    }

    static Check length(RuleSettings rule) {
        return reading -> reading.eachAnswer(rule, Length.class, (cell, answer, limit) -> {
            int length = answer.text().codePointCount(0, answer.text().length());
            if (length > limit.most()) {
                reading.find(rule, cell, Integer.toString(length), Integer.toString(limit.most()));
            }
        });
    }
}
