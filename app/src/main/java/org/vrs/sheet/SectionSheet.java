package org.vrs.sheet;

import static org.vrs.drawing.FormLayout.FIRST_INPUT;
import static org.vrs.drawing.FormLayout.LABELS;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.drawing.Words;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;

/** Draws one section: its questions one under the other, each with help, headings and inputs. */
public final class SectionSheet {

    private static final int WIDEST_PRINTED = 22;
    private static final double ONE_LINE = 16;
    private static final double TWO_LINES = 28;

    private final Drawing drawing;
    private final SheetPlan plan;
    private final XSSFSheet sheet;
    private final Pen pen;
    private final InputRules rules;

    public SectionSheet(Drawing drawing, SheetPlan plan) {
        this.drawing = drawing;
        this.plan = plan;
        this.sheet = drawing.book().createSheet(plan.name());
        this.pen = drawing.pen(sheet);
        this.rules = new InputRules(drawing);
    }

    public XSSFSheet draw(boolean last) {
        for (int column = 0; column < plan.widths().length; column++) {
            sheet.setColumnWidth(column, plan.widths()[column] * 256);
        }
        drawing.title(sheet, drawing.words().texts().section(plan.section()), lastColumn(last));
        purpose();
        for (Block block : plan.blocks()) {
            heading(block);
            if (block.isFields()) {
                fields(block);
            } else {
                header(block);
                rows(block);
            }
            if (last && !block.question().locked()) {
                new LastFigures(drawing, pen, block).draw();
            }
        }
        sheet.createFreezePane(FIRST_INPUT, FormLayout.FIRST_BLOCK - 1);
        drawing.print(sheet, new CellRangeAddress(0, plan.lastRow(), 0, lastColumn(last)));
        return sheet;
    }

    /** Last figures are printed too, unless that makes a wide sheet wider. */
    private int lastColumn(boolean last) {
        int all = plan.widths().length - 2;
        return last && all <= WIDEST_PRINTED ? Math.max(all, plan.lastColumn()) : plan.lastColumn();
    }

    private void purpose() {
        String text = drawing.words().texts().find("section." + plan.section().id() + ".help");
        if (text != null) {
            pen.across(FormLayout.FIRST_BLOCK - 2, new int[] {LABELS, plan.lastColumn()}, Look.HELP, text);
        }
    }

    private void heading(Block block) {
        Question question = block.question();
        Words words = drawing.words();
        StringBuilder text = new StringBuilder(question.core() ? "\u2605 " : "")
                .append(question.id())
                .append("   ")
                .append(words.texts().question(question));
        String unit = words.unit(question.unit());
        if (unit != null) {
            text.append("   (").append(words.get("unit", unit)).append(')');
        }
        pen.across(block.headingRow(), new int[] {LABELS, block.lastColumn()}, Look.QUESTION, text.toString());
        pen.height(block.headingRow(), 21);
        if (block.helpRow() >= 0) {
            help(block, words.texts().get("question." + question.id() + ".help"));
        }
    }

    private void help(Block block, String text) {
        int last = LABELS;
        int width = plan.widths()[LABELS];
        while (last < block.lastColumn() && width < 120) {
            width += plan.widths()[++last];
        }
        pen.across(block.helpRow(), new int[] {LABELS, last}, Look.HELP, text);
        pen.height(block.helpRow(), Pen.lines(text, width * 1.1, 12.5));
    }

    private void fields(Block block) {
        Question question = block.question();
        for (int i = 0; i < question.columns().size(); i++) {
            Column column = question.columns().get(i);
            int row = block.row(i);
            String label = drawing.words().texts().column(question, column) + required(question, column);
            pen.text(row, LABELS, Look.STUB, label);
            int end = fieldEnd(column);
            Place place = new Place(plan.name(), row, FIRST_INPUT);
            for (int c = FIRST_INPUT; c <= end; c++) {
                pen.blank(row, c, look(question, column));
            }
            if (end > FIRST_INPUT) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, FIRST_INPUT, end));
            }
            int lines = Math.min(6, 1 + InputRules.longest(column) / 300);
            double height = column.type() == CellType.TEXT ? 4 + 14 * lines : 18;
            pen.height(row, Math.max(height, Pen.lines(label, plan.widths()[LABELS], 13.5)));
            drawing.name(question.cell("", column.code()), place);
            if (!question.locked()) {
                rules.add(sheet, new CellRangeAddress(row, row, FIRST_INPUT, FIRST_INPUT), question, column);
            }
        }
    }

    /** Required fields of a question that must be answered carry a mark that does not depend on colour. */
    private static String required(Question question, Column column) {
        return question.core() && column.required() && !question.locked() ? "\u00a0*" : "";
    }

    private int fieldEnd(Column column) {
        int wanted = switch (column.type()) {
            case TEXT -> InputRules.longest(column) <= 40 ? 24 : 70;
            case EMAIL, CODES -> 48;
            case CODE -> 36;
            default -> 12;
        };
        int end = FIRST_INPUT;
        int width = plan.widths()[end];
        while (width < wanted && end < 8) {
            width += plan.widths()[++end];
        }
        return end;
    }

    private void header(Block block) {
        Question question = block.question();
        int row = block.headerRow();
        if (!block.hasKeyColumn()) {
            pen.blank(row, LABELS, Look.HEADER);
        }
        double height = TWO_LINES;
        for (int c = 0; c < block.columns().length; c++) {
            Column column = question.columns().get(c);
            String label = drawing.words().texts().column(question, column) + required(question, column);
            pen.text(row, block.columns()[c], Look.HEADER, label);
            height = Math.max(height, Pen.lines(label, plan.widths()[block.columns()[c]] * 0.95, 12));
        }
        pen.height(row, height);
    }

    private void rows(Block block) {
        Question question = block.question();
        List<String> rows = question.allRows();
        int free = question.layout() == Question.Layout.LIST ? question.maxRows() : 0;
        for (int r = 0; r < rows.size(); r++) {
            String name = rows.get(r);
            int row = block.row(r);
            if (r < free) {
                pen.text(row, 0, Look.NUMBER, name);
            }
            pen.height(row, block.hasWideAnswers() ? TWO_LINES : ONE_LINE);
            if (r >= free || !block.hasKeyColumn()) {
                stub(block, row, r >= free ? name : "");
            }
            for (int c = 0; c < block.columns().length; c++) {
                cell(block, row, name, c);
            }
        }
        rules.addAll(sheet, block);
    }

    private void stub(Block block, int row, String name) {
        String label = name.isEmpty() ? "" : drawing.words().texts().row(block.question(), name);
        pen.text(row, LABELS, name.equals("T") ? Look.TOTAL_STUB : Look.STUB, label);
        double height = block.hasWideAnswers() ? TWO_LINES : ONE_LINE;
        pen.height(row, Math.max(height, Pen.lines(label, plan.widths()[LABELS], 13)));
    }

    private void cell(Block block, int row, String name, int index) {
        Question question = block.question();
        Column column = question.columns().get(index);
        int at = block.columns()[index];
        if (question.hasCell(name, column)) {
            pen.blank(row, at, look(question, column));
            drawing.name(question.cell(name, column.code()), new Place(plan.name(), row, at));
        } else if (at != LABELS) {
            pen.text(row, at, Look.NONE, "\u2013");
        }
    }

    private static Look look(Question question, Column column) {
        if (question.locked()) {
            return column.type() == CellType.DATE ? Look.LOCKED_DATE : Look.LOCKED;
        }
        boolean core = question.core() && column.required();
        return switch (column.type()) {
            case COUNT, RANK -> core ? Look.CORE : Look.INPUT;
            case AMOUNT, PERCENT -> core ? Look.CORE_DECIMAL : Look.INPUT_DECIMAL;
            case DATE -> core ? Look.CORE_DATE : Look.INPUT_DATE;
            case CODE, CODES, FLAGS, TEXT, EMAIL -> core ? Look.CORE_TEXT : Look.INPUT_TEXT;
        };
    }
}
