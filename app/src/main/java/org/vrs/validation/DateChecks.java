package org.vrs.validation;

import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;

/** Checks of days. */
final class DateChecks {

    private DateChecks() {}

    static Check form(RuleSettings rule) {
        return reading -> reading.eachAnswer(CellType.DATE, (cell, answer) -> {
            if (!(answer instanceof Answer.Day)) {
                String example = reading.input().referencePeriod().from().toString();
                reading.find(rule, cell.id(), answer.text(), example);
            }
        });
    }

    /** A day lies in the reference period; in a flagged row, at most the given days outside it. */
    static Check inPeriod(RuleSettings rule) {
        return reading -> rule.columns()
                .forEach(name -> reading.column(name).forEach((cell, answer) -> {
                    Period period = reading.input().referencePeriod();
                    int slack = isFlagged(reading, cell) ? rule.number("days") : 0;
                    if (answer instanceof Answer.Day day && !period.contains(day.value(), slack)) {
                        reading.find(rule, cell, answer.text(), period.from() + " – " + period.to());
                    }
                }));
    }

    private static boolean isFlagged(Reading reading, CellId cell) {
        String row = cell.value().substring(0, cell.value().lastIndexOf('.'));
        return reading.answers().get(CellId.valueOf(row + ".FLAG")).isPresent();
    }
}
