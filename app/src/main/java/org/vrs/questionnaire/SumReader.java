package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Relation.FreeRow;
import org.vrs.questionnaire.Relation.Part;

/** Works out the sums of a rule: across each row of a table, or down each of its columns of figures. */
class SumReader {

    /** Every row but the total. */
    private static final String ALL = "ALL";

    private final Questionnaire questionnaire;

    SumReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<Relation> of(Rule rule) {
        List<Relation> sums = new ArrayList<>();
        for (Map<?, ?> sum : rule.groups("sums")) {
            for (String id : Rule.texts(sum, "questions")) {
                @Nullable Question question = questionnaire.question(id);
                if (question != null) {
                    String total = String.valueOf(sum.get("total"));
                    List<String> down = Rule.texts(sum, "rows");
                    sums.addAll(
                            down.isEmpty()
                                    ? across(question, total, Rule.texts(sum, "columns"))
                                    : down(question, total, down));
                }
            }
        }
        return sums;
    }

    private static List<Relation> across(Question question, String total, List<String> columns) {
        return question.allRows().stream()
                .<Relation>map(row -> new Relation.Sum(
                        question.cell(row, total),
                        columns.stream()
                                .map(column -> new Part(question.cell(row, column), null))
                                .toList()))
                .toList();
    }

    private static List<Relation> down(Question question, String total, List<String> rows) {
        boolean all = rows.contains(ALL);
        List<FreeRow> free = question.freeRows();
        List<Relation> sums = new ArrayList<>();
        for (Column column : question.columns()) {
            if (column.type().isFigure()) {
                List<Part> parts = new ArrayList<>();
                free.stream()
                        .filter(row -> all || rows.contains(row.row()))
                        .forEach(row -> parts.add(new Part(question.cell(row.row(), column.code()), row)));
                question.rows().stream()
                        .filter(row -> all ? !row.equals(total) : rows.contains(row))
                        .forEach(row -> parts.add(new Part(question.cell(row, column.code()), null)));
                sums.add(new Relation.Sum(question.cell(total, column.code()), List.copyOf(parts)));
            }
        }
        return sums;
    }
}
