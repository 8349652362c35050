package org.vrs.sheet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;

/** The codes to look up for cells that take several of them, which no drop-down can offer; one printed page. */
public final class CodesSheet {

    static final String SHEET = "CODES";
    private static final int FIRST = 4;
    private static final int LAST = 70;
    private static final int WIDE = 3;

    private final Drawing drawing;
    private final XSSFSheet sheet;
    private final Pen pen;
    private int row = FIRST;
    private int column = 1;

    public CodesSheet(Drawing drawing) {
        this.drawing = drawing;
        this.sheet = drawing.book().createSheet(SHEET);
        this.pen = drawing.pen(sheet);
    }

    public void draw() {
        sheet.setColumnWidth(0, 4 * 256);
        shown().forEach(this::list);
        drawing.title(sheet, drawing.words().get("codes.title"), column + 1);
        sheet.createFreezePane(0, FIRST);
        drawing.print(sheet, new CellRangeAddress(0, LAST, 0, column + 1));
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void list(String id, String title) {
        List<String> codes = drawing.questionnaire().codeList(id).codes();
        if (row > FIRST && row + codes.size() > LAST) {
            nextColumn();
        }
        heading(title);
        for (String code : codes) {
            if (row > LAST) {
                nextColumn();
                heading(title);
            }
            String label = drawing.words().texts().find("code." + id + "." + code);
            pen.text(row, column, Look.TERM, code);
            pen.text(row++, column + 1, Look.STUB, label == null ? "" : label);
        }
        row++;
    }

    private void nextColumn() {
        column += WIDE;
        row = FIRST;
    }

    private void heading(String title) {
        pen.across(row++, new int[] {column, column + 1}, Look.HEADER, title);
        sheet.setColumnWidth(column, 10 * 256);
        sheet.setColumnWidth(column + 1, 34 * 256);
        sheet.setColumnWidth(column + 2, 3 * 256);
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
}
