package org.vrs.validation;

import java.util.List;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Question.Layout;
import org.vrs.questionnaire.Section;

/**
 * What must be answered is answered: required cells of core questions and of started rows. A nil return answers only the
 * sections that the rule keeps.
 */
record RequiredCheck(RuleSettings rule) implements Check {

    @Override
    public void run(Reading reading) {
        for (Section section : reading.questionnaire().sections()) {
            if (!reading.isNil() || rule.texts("keep").contains(section.id())) {
                section.questions().stream()
                        .filter(question -> !question.locked())
                        .forEach(question -> check(reading, question));
            }
        }
    }

    private void check(Reading reading, Question question) {
        if (question.core()) {
            List<String> fixed = question.layout() == Layout.LIST ? question.rows() : question.allRows();
            fixed.forEach(row -> checkRow(reading, question, row));
        }
        if (question.layout() == Layout.LIST) {
            List<String> started = reading.startedRows(question);
            started.forEach(row -> checkRow(reading, question, row));
            if (started.isEmpty() && rule.texts("filled").contains(question.id())) {
                checkRow(reading, question, Question.freeRow(1));
            }
        }
    }

    private void checkRow(Reading reading, Question question, String row) {
        for (Column column : question.columns()) {
            CellId cell = question.cell(row, column.code());
            boolean asked = column.required() && question.hasCell(row, column);
            if (asked && reading.answers().get(cell).isEmpty()) {
                reading.find(rule, cell, "", "");
            }
        }
    }
}
