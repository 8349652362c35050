package org.vrs.workbook;

import java.util.List;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.workbook.FormLayout.Block;
import org.vrs.workbook.Palette.Look;

/** Shows a participant's own last accepted answers in grey, right of the inputs of a question; nothing where there are none. */
final class LastFigures {

    private final Drawing drawing;
    private final Pen pen;
    private final Block block;

    LastFigures(Drawing drawing, Pen pen, Block block) {
        this.drawing = drawing;
        this.pen = pen;
        this.block = block;
    }

    void draw(Answers last) {
        Question question = block.question();
        if (question.cells().stream().noneMatch(cell -> last.get(cell).isPresent())) {
            return;
        }
        if (!block.isFields()) {
            header(question);
        }
        List<String> rows = question.allRows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < block.columns().length; c++) {
                Column column = question.columns().get(c);
                if (question.hasCell(rows.get(r), column)) {
                    int row = block.isFields() ? block.row(c) : block.row(r);
                    int at = block.lastFiguresColumn() + (block.isFields() ? 0 : c);
                    last.get(question.cell(rows.get(r), column.code())).ifPresent(answer -> show(row, at, answer));
                }
            }
        }
    }

    private void header(Question question) {
        for (int c = 0; c < block.columns().length; c++) {
            Column column = question.columns().get(c);
            pen.text(
                    block.headerRow(),
                    block.lastFiguresColumn() + c,
                    Look.LAST_HEADER,
                    drawing.words().get("last.column", drawing.words().texts().column(question, column)));
        }
    }

    private void show(int row, int column, Answer answer) {
        Look look = answer instanceof Answer.Number
                ? Look.LAST
                : answer instanceof Answer.Day ? Look.LAST_DATE : Look.LAST_TEXT;
        drawing.ink().answer(pen.blank(row, column, look), answer);
    }
}
