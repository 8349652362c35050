package org.vrs.workbook;

import java.util.List;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.workbook.FormLayout.Block;
import org.vrs.workbook.Palette.Look;

/** Shows a participant's own last accepted answers in grey, right of the inputs of a question. */
final class LastFigures {

    private final Drawing drawing;
    private final Pen pen;
    private final Block block;

    LastFigures(Drawing drawing, Pen pen, Block block) {
        this.drawing = drawing;
        this.pen = pen;
        this.block = block;
    }

    void draw() {
        Question question = block.question();
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
                    Look look = column.type().isFigure() ? Look.LAST : Look.LAST_TEXT;
                    CellId cell = question.cell(rows.get(r), column.code());
                    pen.text(row, at, look, drawing.facts().get(Facts.last(cell)));
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
}
