package org.vrs.validation;

import java.util.ArrayList;
import java.util.List;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;

/** How much of the core a return answers (domain.md 2.13, quality score). */
record QualityScore(int answeredPercent, int dataRatePercent) {

    static QualityScore of(Reading reading) {
        List<CellId> expected = expected(reading);
        int figures = 0;
        int justified = 0;
        for (CellId cell : expected) {
            if (reading.figure(cell).isPresent()) {
                figures++;
            } else if (reading.answers().get(cell).orElse(null) instanceof Answer.Missing missing
                    && reading.notes().justify(cell, missing.marker())) {
                justified++;
            }
        }
        int all = Math.max(1, expected.size());
        return new QualityScore((figures + justified) * 100 / all, figures * 100 / all);
    }

    /** The fixed core cells, and those of the rows that were started. */
    private static List<CellId> expected(Reading reading) {
        List<CellId> expected = new ArrayList<>(reading.questionnaire().coreCells());
        for (Question question : reading.questionnaire().questions()) {
            if (question.core() && question.layout() == Question.Layout.LIST) {
                for (String row : reading.startedRows(question)) {
                    for (Column column : question.columns()) {
                        if (column.required() && column.type().isFigure()) {
                            expected.add(question.cell(row, column.code()));
                        }
                    }
                }
            }
        }
        return expected;
    }
}
