package org.vrs.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;

/** The code lists as drop-downs show them, on a hidden sheet, each under a name. */
public final class ListsSheet {

    static final String SHEET = "_LISTS";

    /** The defined name of the markers. */
    static final String MARKERS = "markers";

    private static final int WIDTH = 3;

    private final Drawing drawing;

    public ListsSheet(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The defined name of a list; the prefix keeps it from looking like a cell. */
    static String name(@Nullable String codeList) {
        return "list_" + codeList;
    }

    /** The defined name of all that is read as a code of a list: as the drop-down shows it, the bare code, the bare label. */
    static String accepted(@Nullable String codeList) {
        return "any_" + codeList;
    }

    public void draw() {
        XSSFSheet sheet = drawing.book().createSheet(SHEET);
        Pen pen = drawing.pen(sheet);
        markers(sheet, pen);
        int column = 1;
        for (String id : lists()) {
            CodeList list = drawing.questionnaire().codeList(id);
            pen.text(0, column, Look.TEXT, id);
            int row = 1;
            for (String code : list.codes()) {
                write(Pen.row(sheet, row++), column, accepted(id, code));
            }
            drawing.name(name(id), range(column, column, row));
            drawing.name(accepted(id), range(column, column + WIDTH - 1, row));
            column += WIDTH;
        }
        drawing.book().setSheetHidden(drawing.book().getSheetIndex(sheet), true);
        sheet.enableLocking();
    }

    private void markers(XSSFSheet sheet, Pen pen) {
        pen.text(0, 0, Look.TEXT, MARKERS);
        int row = 1;
        for (Marker marker : Marker.values()) {
            write(Pen.row(sheet, row++), 0, Set.of(marker.name()));
        }
        drawing.name(MARKERS, range(0, 0, row));
    }

    /** Each spelling once, so that what is counted by them is counted once. */
    private Set<String> accepted(String list, String code) {
        Set<String> spellings = new LinkedHashSet<>(List.of(drawing.words().choice(list, code), code));
        String label = drawing.words().texts().find("code." + list + "." + code);
        if (label != null) {
            spellings.add(label);
        }
        return spellings;
    }

    private static void write(XSSFRow row, int column, Set<String> texts) {
        int next = column;
        for (String text : texts) {
            row.createCell(next++).setCellValue(text);
        }
    }

    private static String range(int first, int last, int rows) {
        return "'" + SHEET + "'!$" + CellReference.convertNumToColString(first) + "$2:$"
                + CellReference.convertNumToColString(last) + "$" + rows;
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
