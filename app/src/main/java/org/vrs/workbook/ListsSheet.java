package org.vrs.workbook;

import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.workbook.Palette.Look;

/** The code lists as drop-downs show them, on a hidden sheet, each under a name. */
final class ListsSheet {

    static final String SHEET = "_LISTS";

    private final Drawing drawing;

    ListsSheet(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The defined name of a list; the prefix keeps it from looking like a cell. */
    static String name(@Nullable String codeList) {
        return "list_" + codeList;
    }

    void draw() {
        XSSFSheet sheet = drawing.book().createSheet(SHEET);
        Pen pen = drawing.pen(sheet);
        int column = 0;
        for (String id : lists()) {
            CodeList list = drawing.questionnaire().codeList(id);
            pen.text(0, column, Look.TEXT, id);
            int row = 1;
            for (String code : list.codes()) {
                Pen.row(sheet, row++)
                        .createCell(column)
                        .setCellValue(drawing.words().choice(id, code));
            }
            String letter = CellReference.convertNumToColString(column);
            drawing.name(name(id), "'" + SHEET + "'!$" + letter + "$2:$" + letter + "$" + row);
            column++;
        }
        drawing.book().setSheetHidden(drawing.book().getSheetIndex(sheet), true);
        sheet.enableLocking();
    }

    private Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        for (Question question : drawing.questionnaire().questions()) {
            for (Column column : question.columns()) {
                String list = column.codeList();
                if (column.type() == CellType.CODE && list != null) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }
}
