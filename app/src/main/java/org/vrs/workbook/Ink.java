package org.vrs.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;

/** Puts words, figures and answers into cells; text that looks like a formula is marked as text for every program. */
final class Ink {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20";

    private final XSSFWorkbook book;
    private final @Nullable Palette palette;
    private final Map<XSSFCellStyle, XSSFCellStyle> quoted = new HashMap<>();

    private Ink(XSSFWorkbook book, @Nullable Palette palette) {
        this.book = book;
        this.palette = palette;
    }

    static Ink forNew(XSSFWorkbook book) {
        return new Ink(book, new Palette(book));
    }

    /** Writes into cells that have their looks already. */
    static Ink forExisting(XSSFWorkbook book) {
        return new Ink(book, null);
    }

    XSSFCell blank(XSSFSheet sheet, int row, int column, Palette.Look look) {
        XSSFCell cell = row(sheet, row).createCell(column);
        cell.setCellStyle(Objects.requireNonNull(palette).of(look));
        return cell;
    }

    XSSFCell text(XSSFSheet sheet, int row, int column, Palette.Look look, String text) {
        XSSFCell cell = blank(sheet, row, column, look);
        words(cell, text);
        return cell;
    }

    /** Text across several columns; neither a style nor a border gets lost inside the merged cells. */
    XSSFCell across(XSSFSheet sheet, int row, int[] columns, Palette.Look look, String text) {
        XSSFCell first = text(sheet, row, columns[0], look, text);
        for (int column = columns[0] + 1; column <= columns[1]; column++) {
            blank(sheet, row, column, look);
        }
        if (columns[1] > columns[0]) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, columns[0], columns[1]));
        }
        return first;
    }

    void answer(XSSFCell cell, Answer answer) {
        if (answer instanceof Answer.Number number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (answer instanceof Answer.Day day) {
            day(cell, day.value());
        } else {
            words(cell, answer.text());
        }
    }

    void day(XSSFCell cell, LocalDate day) {
        cell.setCellValue(day);
    }

    void words(XSSFCell cell, String text) {
        cell.setCellValue(OoxmlText.escaped(text));
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle(), this::quoted));
        }
    }

    static void height(XSSFSheet sheet, int row, double points) {
        row(sheet, row).setHeightInPoints((float) points);
    }

    /** Height of a row that shows a text of so many characters in a column of that width. */
    static double lines(String text, double width, double lineHeight) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(line.length() / (width * 1.05)));
        }
        return lines * lineHeight + 4;
    }

    private XSSFCellStyle quoted(XSSFCellStyle style) {
        XSSFCellStyle copy = book.createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setQuotePrefixed(true);
        copy.setAlignment(HorizontalAlignment.LEFT);
        return copy;
    }

    static XSSFRow row(XSSFSheet sheet, int row) {
        XSSFRow found = sheet.getRow(row);
        return found != null ? found : sheet.createRow(row);
    }
}
