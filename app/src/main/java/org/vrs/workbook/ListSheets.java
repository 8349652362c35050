package org.vrs.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.workbook.Palette.Look;

/** The code lists, twice: hidden for the drop-downs ({@code _LISTS}), and to read for cells that take several codes. */
final class ListSheets {

    static final String HIDDEN = "_LISTS";
    static final String SHOWN = "CODES";
    private static final int FIRST = 4;
    private static final int LAST = 70;
    private static final int WIDE = 3;

    private final Drawing drawing;

    ListSheets(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The defined name of a list; the prefix keeps it from looking like a cell. */
    static String name(@Nullable String codeList) {
        return "list_" + codeList;
    }

    void drawHidden() {
        XSSFSheet sheet = drawing.book().createSheet(HIDDEN);
        int column = 0;
        for (String id : listsOf(CellType.CODE)) {
            CodeList list = drawing.questionnaire().codeList(id);
            drawing.ink().text(sheet, 0, column, Look.TEXT, id);
            int row = 1;
            for (String code : list.codes()) {
                Ink.row(sheet, row++)
                        .createCell(column)
                        .setCellValue(drawing.words().choice(id, code));
            }
            String letter = CellReference.convertNumToColString(column);
            drawing.name(name(id), "'" + HIDDEN + "'!$" + letter + "$2:$" + letter + "$" + row);
            column++;
        }
        drawing.book().setSheetHidden(drawing.book().getSheetIndex(sheet), true);
        sheet.enableLocking();
    }

    void drawShown() {
        XSSFSheet sheet = drawing.book().createSheet(SHOWN);
        sheet.setColumnWidth(0, 4 * 256);
        int column = 1;
        int row = FIRST;
        for (Map.Entry<String, String> list : shown().entrySet()) {
            List<String> codes = drawing.questionnaire().codeList(list.getKey()).codes();
            if (row > FIRST && row + codes.size() > LAST) {
                column += WIDE;
                row = FIRST;
            }
            row = heading(sheet, row, column, list.getValue());
            for (String code : codes) {
                if (row > LAST) {
                    column += WIDE;
                    row = heading(sheet, FIRST, column, list.getValue());
                }
                row = code(sheet, row, column, list.getKey(), code);
            }
            row++;
        }
        drawing.title(sheet, drawing.words().get("codes.title"), column + 1);
        sheet.createFreezePane(0, FIRST);
        drawing.print(sheet, new CellRangeAddress(0, LAST, 0, column + 1));
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private int heading(XSSFSheet sheet, int row, int column, String title) {
        drawing.ink().across(sheet, row, new int[] {column, column + 1}, Look.HEADER, title);
        sheet.setColumnWidth(column, 10 * 256);
        sheet.setColumnWidth(column + 1, 34 * 256);
        sheet.setColumnWidth(column + 2, 3 * 256);
        return row + 1;
    }

    private int code(XSSFSheet sheet, int row, int column, String list, String code) {
        String label = drawing.words().texts().find("code." + list + "." + code);
        drawing.ink().text(sheet, row, column, Look.TERM, code);
        drawing.ink().text(sheet, row, column + 1, Look.STUB, label == null ? "" : label);
        return row + 1;
    }

    /** Each list that takes several codes in one cell, under the words of the first column that uses it; long ones last. */
    private Map<String, String> shown() {
        Map<String, String> titles = new HashMap<>();
        for (Question question : drawing.questionnaire().questions()) {
            for (Column column : question.columns()) {
                String list = column.codeList();
                if (column.type() == CellType.CODES && list != null) {
                    String title = drawing.words().texts().column(question, column) + " (" + question.id() + ")";
                    titles.putIfAbsent(list, title);
                }
            }
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        titles.keySet().stream()
                .sorted(Comparator.comparing((String id) ->
                                drawing.questionnaire().codeList(id).codes().size())
                        .thenComparing(id -> id))
                .forEach(id -> sorted.put(id, String.valueOf(titles.get(id))));
        return sorted;
    }

    private Set<String> listsOf(CellType type) {
        Set<String> lists = new TreeSet<>();
        for (Question question : drawing.questionnaire().questions()) {
            for (Column column : question.columns()) {
                String list = column.codeList();
                if (column.type() == type && list != null) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }
}
