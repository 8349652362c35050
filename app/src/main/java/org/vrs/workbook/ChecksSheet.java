package org.vrs.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.workbook.Palette.Look;

/** Live checks inside the workbook: core cells answered per question, and whether persons by sex and age add up. */
final class ChecksSheet {

    static final String SHEET = "CHECKS";
    static final String ANSWERED = "core_answered";
    static final String EXPECTED = "core_expected";

    private static final Set<String> SEXES = Set.of("F", "M", "O", "U");
    private static final Set<String> AGES = Set.of("LT18", "GE18", "U");
    private static final int FIRST = 6;

    private final Drawing drawing;
    private final FormLayout layout;
    private final XSSFSheet sheet;
    private final Pen pen;
    private int all;

    ChecksSheet(Drawing drawing, FormLayout layout) {
        this.drawing = drawing;
        this.layout = layout;
        this.sheet = drawing.book().createSheet(SHEET);
        this.pen = drawing.pen(sheet);
    }

    /** Draws the sheet and says how many core cells there are. */
    int draw() {
        int[] widths = {4, 14, 70, 14, 14, 16};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        drawing.title(sheet, words("checks.title"), 5);
        int row = completeness();
        int last = sums(row + 2);
        lights(new CellRangeAddress(FIRST, last, 5, 5));
        sheet.createFreezePane(0, 4);
        drawing.print(sheet, new CellRangeAddress(0, last, 0, 5));
        return all;
    }

    private int completeness() {
        heading(FIRST - 2, words("checks.complete"));
        header(FIRST - 1, List.of("question", "text", "answered", "expected", "state"));
        int row = FIRST;
        all = 0;
        for (Question question : drawing.questionnaire().questions()) {
            List<CellId> core = coreCells(question);
            if (!core.isEmpty()) {
                link(row, question, core.get(0));
                pen.text(row, 2, Look.STUB, drawing.words().texts().question(question));
                formula(row, 3, "COUNTA(" + references(core) + ")", 0);
                all += core.size();
                pen.blank(row, 4, Look.STATE).setCellValue(core.size());
                state(
                        row,
                        5,
                        "IF(D%1$d=E%1$d,\"%2$s\",\"%3$s\")".formatted(row + 1, quote("done"), quote("todo")),
                        "todo");
                row++;
            }
        }
        pen.across(row, new int[] {1, 2}, Look.TOTAL_STUB, words("checks.all"));
        String span = row == FIRST ? "D1:D1" : "D" + (FIRST + 1) + ":D" + row;
        formula(row, 3, "SUM(" + span + ")", 0);
        formula(row, 4, "SUM(" + span.replace('D', 'E') + ")", all);
        state(row, 5, "IF(D%1$d=E%1$d,\"%2$s\",\"%3$s\")".formatted(row + 1, quote("done"), quote("todo")), "todo");
        drawing.name(ANSWERED, "'" + SHEET + "'!$D$" + (row + 1));
        drawing.name(EXPECTED, "'" + SHEET + "'!$E$" + (row + 1));
        return row;
    }

    /** Core cells of fixed rows and of single fields: what every complete return answers. */
    private static List<CellId> coreCells(Question question) {
        List<CellId> cells = new ArrayList<>();
        if (question.core() && !question.locked()) {
            List<String> rows = question.layout() == Question.Layout.FIELDS ? List.of("") : question.rows();
            for (String row : rows) {
                for (Column column : question.columns()) {
                    if (column.required() && question.hasCell(row, column)) {
                        cells.add(question.cell(row, column.code()));
                    }
                }
            }
        }
        return cells;
    }

    private int sums(int start) {
        heading(start, words("checks.sums"));
        header(start + 1, List.of("question", "text", "total", "parts", "state"));
        int row = start + 2;
        for (Question question : drawing.questionnaire().questions()) {
            if (question.layout() == Question.Layout.GRID && question.rows().contains("T")) {
                List<String> sexes =
                        question.rows().stream().filter(SEXES::contains).toList();
                if (sexes.size() == question.rows().size() - 1 && !sexes.isEmpty()) {
                    row = sexGrid(question, sexes, row);
                }
            }
        }
        return row;
    }

    private int sexGrid(Question question, List<String> sexes, int start) {
        int row = start;
        List<Column> figures = question.columns().stream()
                .filter(column -> column.type().isFigure())
                .toList();
        for (Column column : figures) {
            String label = drawing.words().texts().column(question, column);
            List<CellId> parts =
                    sexes.stream().map(sex -> question.cell(sex, column.code())).toList();
            link(row, question, question.cell("T", column.code()));
            sum(row++, label, parts, question.cell("T", column.code()));
        }
        List<String> ages =
                figures.stream().map(Column::code).filter(AGES::contains).toList();
        if (!ages.isEmpty() && figures.stream().anyMatch(column -> column.code().equals("T"))) {
            for (String name : question.rows()) {
                String label = drawing.words().texts().row(question, name);
                List<CellId> parts =
                        ages.stream().map(age -> question.cell(name, age)).toList();
                link(row, question, question.cell(name, "T"));
                sum(row++, label, parts, question.cell(name, "T"));
            }
        }
        return row;
    }

    private void sum(int row, String label, List<CellId> parts, CellId total) {
        pen.text(row, 2, Look.STUB, drawing.words().get("checks.sum", label));
        String whole = layout.place(total).absolute();
        formula(row, 3, "IF(ISNUMBER(%1$s),%1$s,\"\u2013\")".formatted(whole), 0)
                .setCellValue("\u2013");
        formula(row, 4, "SUM(" + references(parts) + ")", 0);
        String numbers = parts.stream()
                .map(part -> "ISNUMBER(" + layout.place(part).absolute() + ")")
                .collect(Collectors.joining(","));
        state(
                row,
                5,
                "IF(ISNUMBER(D%1$d),IF(E%1$d>D%1$d,\"%2$s\",IF(AND(%3$s),IF(E%1$d=D%1$d,\"%4$s\",\"%2$s\"),\"%5$s\")),\"%5$s\")"
                        .formatted(row + 1, quote("differs"), numbers, quote("ok"), quote("open")),
                "open");
    }

    private void heading(int row, String text) {
        pen.across(row, new int[] {1, 5}, Look.HEADING, text);
        pen.height(row, 20);
    }

    private void header(int row, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            pen.text(row, i + 1, Look.HEADER, words("checks.column." + keys.get(i)));
        }
    }

    private void link(int row, Question question, CellId target) {
        XSSFCell cell = pen.text(row, 1, Look.LINK, question.id());
        drawing.link(cell, layout.place(target));
    }

    /** A formula with the value that it has while the form is blank: some programs show that until something is typed. */
    private XSSFCell formula(int row, int column, String formula, int now) {
        XSSFCell cell = pen.blank(row, column, Look.STATE);
        cell.setCellFormula(formula);
        cell.setCellValue(now);
        return cell;
    }

    private void state(int row, int column, String formula, String now) {
        XSSFCell cell = pen.blank(row, column, Look.STATE);
        cell.setCellFormula(formula);
        cell.setCellValue(words("checks.state." + now));
    }

    /** Neighbours in a column become one range: a function takes at most 255 arguments. */
    private String references(List<CellId> cells) {
        return Ranges.of(cells.stream().map(layout::place).toList());
    }

    private String quote(String state) {
        return words("checks.state." + state).replace("\"", "\"\"");
    }

    private String words(String key) {
        return drawing.words().get(key);
    }

    private void lights(CellRangeAddress cells) {
        light(cells, "done", IndexedColors.LIGHT_GREEN);
        light(cells, "ok", IndexedColors.LIGHT_GREEN);
        light(cells, "todo", IndexedColors.LEMON_CHIFFON);
        light(cells, "differs", IndexedColors.CORAL);
    }

    private void light(CellRangeAddress cells, String state, IndexedColors colour) {
        ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                .createConditionalFormattingRule("F" + (cells.getFirstRow() + 1) + "=\"" + quote(state) + "\"");
        rule.createPatternFormatting().setFillBackgroundColor(colour.getIndex());
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
