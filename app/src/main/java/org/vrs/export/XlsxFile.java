package org.vrs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written from top to bottom. Every text is a cell of the type text, and one that looks like a formula also has
 * the number format text, so that it stays a text when somebody edits it.
 */
final class XlsxFile implements TableFile {

    static final String DATA = "DATA";
    static final String INFO = "INFO";

    private static final String PROGRAM = "VRS";
    private static final String TEXT_FORMAT = "@";

    private static final int COLUMN_WIDTH = 18;

    /** Rows that wait in memory until they are written together. */
    private static final int BATCH = 500;

    /** Texts that come again are written once; so many of them are remembered. */
    private static final int REMEMBERED = 10_000;

    private static final int LONGEST_REMEMBERED = 200;

    /** What a spreadsheet would read as the escape of one character, such as {@code _x0041_} for an A. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final Worksheet data;
    private final Set<String> remembered = new HashSet<>();
    private final int columns;
    private int rows;

    XlsxFile(OutputStream out, List<String> headings) throws IOException {
        this.workbook = new Workbook(out, PROGRAM, null);
        this.data = workbook.newWorksheet(DATA);
        this.columns = headings.size();
        data.freezePane(0, 1);
        for (int column = 0; column < columns; column++) {
            data.width(column, COLUMN_WIDTH);
        }
        row(headings);
        data.range(0, 0, 0, columns - 1).style().bold().set();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                data.value(rows, column, number);
            } else if (cell != null) {
                text(data, rows, column, cell.toString());
            }
        }
        rows++;
        if (rows % BATCH == 0) {
            data.flush();
        }
    }

    private void text(Worksheet sheet, int row, int column, String text) {
        String plain =
                text.indexOf('_') < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        if (comesAgain(plain)) {
            sheet.value(row, column, plain);
        } else {
            sheet.inlineString(row, column, plain);
        }
        if (FormulaGuard.isDangerous(text)) {
            sheet.style(row, column).format(TEXT_FORMAT).set();
        }
    }

    private boolean comesAgain(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return false;
        }
        return remembered.contains(text) || (remembered.size() < REMEMBERED && remembered.add(text));
    }

    @Override
    public void finish(List<Fact> facts) throws IOException {
        data.setAutoFilter(0, 0, rows - 1, columns - 1);
        data.finish();
        Worksheet info = workbook.newWorksheet(INFO);
        info.width(0, 30);
        info.width(1, 90);
        for (int row = 0; row < facts.size(); row++) {
            text(info, row, 0, facts.get(row).name());
            text(info, row, 1, facts.get(row).value());
            info.style(row, 1).wrapText(true).set();
        }
        info.finish();
        workbook.finish();
    }
}
