package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vrs.questionnaire.Question.Layout;
import org.vrs.questionnaire.Relation.RequiredRow;

/** Works out what each question must have answered: cells of every return, and cells of the rows that are started. */
class RequiredReader {

    private final Questionnaire questionnaire;

    RequiredReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<Relation> of(Rule rule) {
        List<Relation> relations = new ArrayList<>();
        for (Section section : questionnaire.sections()) {
            boolean evenNil = rule.texts("keep").contains(section.id());
            for (Question question : section.questions()) {
                boolean oneRow = rule.texts("filled").contains(question.id());
                List<CellId> fixed = question.core() ? requiredFixed(question) : List.of();
                List<RequiredRow> rows = question.layout() == Layout.LIST ? requiredRows(question) : List.of();
                if (!question.locked() && !(fixed.isEmpty() && rows.isEmpty())) {
                    relations.add(new Relation.Required(fixed, rows, oneRow, evenNil));
                }
            }
        }
        return relations;
    }

    private static List<CellId> requiredFixed(Question question) {
        List<String> rows = question.layout() == Layout.LIST ? question.rows() : question.allRows();
        return rows.stream().flatMap(row -> requiredIn(question, row)).toList();
    }

    private static List<RequiredRow> requiredRows(Question question) {
        return question.freeRows().stream()
                .map(row -> new RequiredRow(row, requiredIn(question, row.row()).toList()))
                .filter(row -> !row.required().isEmpty())
                .toList();
    }

    private static Stream<CellId> requiredIn(Question question, String row) {
        return question.columns().stream()
                .filter(column -> column.required() && question.hasCell(row, column))
                .map(column -> question.cell(row, column.code()));
    }
}
