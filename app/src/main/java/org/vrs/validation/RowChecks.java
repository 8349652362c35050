package org.vrs.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.validation.RuleSettings.ColumnName;

/** Checks of the rows that a participant starts. */
final class RowChecks {

    private RowChecks() {}

    /** No value twice; a value that has a fixed row of its own, such as XXX, belongs there. */
    static Check noRepeat(RuleSettings rule) {
        return reading -> rule.columns().forEach(name -> {
            Map<String, String> seen = new HashMap<>();
            @Nullable Question question = reading.questionnaire().question(name.question());
            if (question != null) {
                question.rows().forEach(row -> seen.put(row, question.id() + "." + row));
            }
            reading.column(name).forEach((cell, answer) -> {
                @Nullable String first = seen.putIfAbsent(answer.text(), cell.value());
                if (first != null) {
                    reading.find(rule, cell, answer.text(), "", first);
                }
            });
        });
    }

    static Check notOwn(RuleSettings rule) {
        return reading -> rule.columns()
                .forEach(name -> reading.column(name).forEach((cell, answer) -> {
                    if (answer.text().equals(reading.input().participant())) {
                        reading.find(rule, cell, answer.text(), "");
                    }
                }));
    }

    static Check ranks(RuleSettings rule) {
        return reading -> rule.columns().forEach(name -> {
            Map<CellId, Answer> column = reading.column(name);
            Set<String> expected = new HashSet<>();
            for (int rank = 1; rank <= column.size(); rank++) {
                expected.add(Integer.toString(rank));
            }
            column.forEach((cell, answer) -> {
                if (!expected.remove(answer.text())) {
                    reading.find(rule, cell, answer.text(), "1–" + column.size());
                }
            });
        });
    }

    /** The number of rows that a cell announces is the number that is filled in. */
    static Check counted(RuleSettings rule) {
        return reading -> rule.groups("counts").forEach(count -> {
            CellId cell = CellId.valueOf(String.valueOf(count.get("cell")));
            @Nullable Question question = reading.questionnaire().question(String.valueOf(count.get("question")));
            if (question != null) {
                int started = reading.startedRows(question).size();
                reading.figure(cell)
                        .filter(announced -> announced.compareTo(java.math.BigDecimal.valueOf(started)) != 0)
                        .ifPresent(announced -> reading.find(
                                rule, cell, Reading.plain(announced), String.valueOf(started), "" + started));
            }
        });
    }

    /** A row that is referred to exists. */
    static Check known(RuleSettings rule) {
        ColumnName from = ColumnName.of(rule.text("from"));
        ColumnName to = ColumnName.of(rule.text("to"));
        return reading -> {
            List<String> known =
                    reading.column(to).values().stream().map(Answer::text).toList();
            reading.column(from).forEach((cell, answer) -> {
                if (!known.contains(answer.text())) {
                    reading.find(rule, cell, answer.text(), String.join(", ", known));
                }
            });
        };
    }
}
