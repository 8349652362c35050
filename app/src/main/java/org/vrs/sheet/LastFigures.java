package org.vrs.sheet;

import java.util.List;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;

/** Shows a participant's own last accepted answers in grey, right of the inputs of a question. */
public final class LastFigures {

    /** Characters and points of a line in small letters, in a column of figures. */
    private static final int NARROW = 13;

    private static final double SMALL_LINE = 10.5;

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
        if (block.isFields()) {
            across(block.headingRow(), Look.LAST_HEADER, drawing.words().get("last"));
        } else {
            header(question);
        }
        List<String> rows = question.allRows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < block.columns().length; c++) {
                Column column = question.columns().get(c);
                if (question.hasCell(rows.get(r), column)) {
                    String last = drawing.facts().last(question.cell(rows.get(r), column.code()));
                    if (block.isFields()) {
                        across(block.row(c), look(column), last);
                    } else {
                        pen.text(block.row(r), block.lastFiguresColumn() + c, look(column), last);
                    }
                }
            }
        }
    }

    private void across(int row, Look look, String text) {
        pen.across(row, new int[] {block.lastFiguresColumn(), block.afterLastFigures() - 1}, look, text);
    }

    private static Look look(Column column) {
        return switch (column.type()) {
            case TEXT, EMAIL, CODES -> Look.LAST_WORDS;
            default -> column.type().isFigure() ? Look.LAST : Look.LAST_TEXT;
        };
    }

    private void header(Question question) {
        for (int c = 0; c < block.columns().length; c++) {
            Column column = question.columns().get(c);
            String label =
                    drawing.words().get("last.column", drawing.words().texts().column(question, column));
            pen.text(block.headerRow(), block.lastFiguresColumn() + c, Look.LAST_HEADER, label);
            pen.heightAtLeast(block.headerRow(), Pen.lines(label, NARROW, SMALL_LINE));
        }
    }
}
