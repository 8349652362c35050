package org.vrs.validation;

import java.util.regex.Pattern;
import org.vrs.questionnaire.CellType;

/** Checks of the form of words. */
final class TextChecks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");

    private TextChecks() {}

    static Check email(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.EMAIL, (cell, answer) -> {
            if (!EMAIL.matcher(answer.text()).matches()) {
                reading.find(rule, cell.id(), answer.text(), "statistics@example.org");
            }
        });
    }

    static Check length(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.TEXT, (cell, answer) -> {
            int own = cell.column().maxLength();
            int most = own > 0 ? own : rule.number("default");
            int length = answer.text().codePointCount(0, answer.text().length());
            if (length > most) {
                reading.find(rule, cell.id(), Integer.toString(length), Integer.toString(most));
            }
        });
    }
}
