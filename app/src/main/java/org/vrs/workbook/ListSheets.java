package org.vrs.workbook;

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
        drawing.title(sheet, drawing.words().get("codes.title"), 10);
        int column = 1;
        int last = 4;
        Set<String> lists = listsOf(CellType.CODES);
        lists.remove("CL_AREA");
        for (String id : lists) {
            last = Math.max(last, list(sheet, column, id));
            column += 2;
        }
        if (drawing.questionnaire().codeLists().containsKey("CL_AREA")) {
            last = Math.max(last, list(sheet, column, "CL_AREA"));
        }
        sheet.createFreezePane(0, 5);
        drawing.print(sheet, new CellRangeAddress(0, last, 0, Math.max(10, column + 1)));
    }

    private int list(XSSFSheet sheet, int column, String id) {
        String title = drawing.words().texts().find("list." + id);
        drawing.ink().across(sheet, 4, new int[] {column, column + 1}, Look.HEADER, title == null ? id : title);
        sheet.setColumnWidth(column, 10 * 256);
        sheet.setColumnWidth(column + 1, 30 * 256);
        int row = 5;
        for (String code : drawing.questionnaire().codeList(id).codes()) {
            String label = drawing.words().texts().find("code." + id + "." + code);
            drawing.ink().text(sheet, row, column, Look.TERM, code);
            drawing.ink().text(sheet, row++, column + 1, Look.STUB, label == null ? "" : label);
        }
        return row;
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
