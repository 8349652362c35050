package org.vrs.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.drawing.Ranges;
import org.vrs.ooxml.Place;

/** What the lines of CHECKS come to, above them and under names for the cover; each state has a sign, a word and a colour. */
public final class ChecksSummary {

    static final String ANSWERED = "core_answered";
    static final String EXPECTED = "core_expected";
    static final String DIFFERENCES = "checks_differ";
    static final String TO_EXPLAIN = "checks_explain";

    private static final int ROW = 3;

    private final Drawing drawing;
    private final XSSFSheet sheet;
    private final Pen pen;

    ChecksSummary(Drawing drawing, XSSFSheet sheet) {
        this.drawing = drawing;
        this.sheet = sheet;
        this.pen = drawing.pen(sheet);
    }

    /** Above the lines, and under names for the cover: how far the answers are, and how much is to be put right. */
    void draw(List<Integer> required, CellRangeAddress states) {
        hidden(ChecksSheet.STARTED, "SUM(" + answered(required, ChecksSheet.FOUND) + ")", ANSWERED);
        hidden(ChecksSheet.PIECES, "SUM(" + answered(required, ChecksSheet.SHOULD) + ")", EXPECTED);
        pen.across(ROW, new int[] {ChecksSheet.RULE, ChecksSheet.PLACE}, Look.PROGRESS, words("progress"));
        pen.blank(ROW, ChecksSheet.TEXT, Look.PROGRESS)
                .setCellFormula(Progress.text(drawing.words()) + "&\"  \"&" + Progress.bar());
        tally(ChecksSheet.FOUND, "differs", states, DIFFERENCES);
        tally(ChecksSheet.COUNT, "explain", states, TO_EXPLAIN);
        pen.height(ROW, 28);
        light(states, "done", IndexedColors.LIGHT_GREEN);
        light(states, "ok", IndexedColors.LIGHT_GREEN);
        light(states, "todo", IndexedColors.LEMON_CHIFFON);
        light(states, "explain", IndexedColors.TAN);
        light(states, "differs", IndexedColors.CORAL);
    }

    private static String answered(List<Integer> required, int column) {
        return required.isEmpty()
                ? "0"
                : Ranges.of(required.stream()
                        .map(line -> new Place(ChecksSheet.SHEET, line, column))
                        .toList());
    }

    private void tally(int column, String state, CellRangeAddress states, String name) {
        pen.text(ROW, column, Look.PROGRESS, words("checks.tally." + state));
        XSSFCell count = pen.blank(ROW, column + 1, Look.PROGRESS);
        count.setCellFormula("COUNTIF(" + states.formatAsString() + "," + quote(state) + ")");
        count.setCellValue(0);
        drawing.name(name, new Place(ChecksSheet.SHEET, ROW, column + 1).absolute());
    }

    private void hidden(int column, String formula, String name) {
        Pen.row(sheet, ROW).createCell(column).setCellFormula(formula);
        drawing.name(name, new Place(ChecksSheet.SHEET, ROW, column).absolute());
    }

    private void light(CellRangeAddress cells, String state, IndexedColors colour) {
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                .createConditionalFormattingRule(
                        new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString() + "="
                                + quote(state));
        rule.createPatternFormatting().setFillBackgroundColor(colour.getIndex());
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private String quote(String state) {
        return CellFormulas.quoted(words("checks.state." + state));
    }

    private String words(String key) {
        return drawing.words().get(key);
    }
}
