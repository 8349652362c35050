package org.vrs.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Section;
import org.vrs.validation.RuleSettings.ColumnName;

/** Checks that what is answered says where it comes from. A nil return has nothing to say that of. */
final class SourceChecks {

    private SourceChecks() {}

    /** Each section with an answer is named by a contributing agency, where any is named at all. */
    static Check agency(RuleSettings rule) {
        ColumnName column = rule.columns().get(0);
        return reading -> {
            Set<String> named = new HashSet<>();
            reading.column(column)
                    .values()
                    .forEach(answer -> named.addAll(Arrays.asList(answer.text().split("\\s*,\\s*"))));
            List<String> nobodys = reading.questionnaire().sections().stream()
                    .filter(section -> !rule.texts("except").contains(section.id()))
                    .filter(section -> !named.contains(section.id()))
                    .filter(section -> section.questions().stream().anyMatch(question -> isAnswered(reading, question)))
                    .map(Section::id)
                    .toList();
            if (!nobodys.isEmpty() && !named.isEmpty() && !reading.isNil()) {
                CellId cell = CellId.of(column.question(), Question.freeRow(1), column.column());
                reading.find(rule, cell, String.join(", ", nobodys), "");
            }
        };
    }

    /** A table with an answer has the required answers in its row of the sources. */
    static Check source(RuleSettings rule) {
        return reading -> rule.texts("questions").forEach(id -> {
            @Nullable Question sources = reading.questionnaire().question(id);
            if (sources != null && !reading.isNil()) {
                for (String table : sources.rows()) {
                    if (isAnswered(reading, table)) {
                        sources.columns().stream()
                                .filter(Column::required)
                                .map(column -> sources.cell(table, column.code()))
                                .filter(cell -> reading.answers().get(cell).isEmpty())
                                .forEach(cell -> reading.find(rule, cell, table, ""));
                    }
                }
            }
        });
    }

    /** Where a table's unit, definition or coverage is another than last time, its figures are flagged, or the break is told. */
    static Check flagged(RuleSettings rule) {
        return reading -> {
            @Nullable Answers last = reading.input().lastAccepted();
            if (last == null) {
                return;
            }
            rule.columns()
                    .forEach(name -> reading.column(name).forEach((cell, answer) -> {
                        String before = last.get(cell).map(Answer::text).orElse(answer.text());
                        String table = cell.value().split("\\.")[1];
                        boolean told = reading.answers()
                                        .get(Reading.inRow(cell, "BREAK"))
                                        .isPresent()
                                || tables(reading, table).stream()
                                        .anyMatch(question -> reading.isFlagged(question, rule.text("flag")));
                        if (!before.equals(answer.text()) && !told) {
                            reading.find(rule, cell, answer.text(), rule.text("flag"), before, table);
                        }
                    }));
        };
    }

    private static boolean isAnswered(Reading reading, String table) {
        return tables(reading, table).stream().anyMatch(question -> isAnswered(reading, question));
    }

    private static boolean isAnswered(Reading reading, Question question) {
        return !reading.answeredRows(question).isEmpty();
    }

    /** The questions of a table: B1 is B1.1, B1.2 … */
    private static List<Question> tables(Reading reading, String table) {
        return reading.questionnaire().questions().stream()
                .filter(question -> question.id().equals(table) || question.id().startsWith(table + "."))
                .toList();
    }
}
