package org.vrs.drawing;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Palette.Look;

/** Draws the cells of one sheet, each with its look. */
public final class Pen {

    private final XSSFSheet sheet;
    private final Palette palette;
    private final Ink ink;

    Pen(XSSFSheet sheet, Palette palette, Ink ink) {
        this.sheet = sheet;
        this.palette = palette;
        this.ink = ink;
    }

    /** Draws an empty cell (zero-based row and column). */
    public XSSFCell blank(int row, int column, Look look) {
        XSSFCell cell = row(sheet, row).createCell(column);
        cell.setCellStyle(palette.of(look));
        return cell;
    }

    /** Draws a cell with a text that never becomes a formula. */
    public XSSFCell text(int row, int column, Look look, String text) {
        XSSFCell cell = blank(row, column, look);
        ink.words(cell, text);
        return cell;
    }

    /** Text across several columns; neither a style nor a border gets lost inside the merged cells. */
    public XSSFCell across(int row, int[] columns, Look look, String text) {
        XSSFCell first = text(row, columns[0], look, text);
        for (int column = columns[0] + 1; column <= columns[1]; column++) {
            blank(row, column, look);
        }
        if (columns[1] > columns[0]) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, columns[0], columns[1]));
        }
        return first;
    }

    /** Sets the height of a row, in points. */
    public void height(int row, double points) {
        row(sheet, row).setHeightInPoints((float) points);
    }

    /** Makes a row at least this high, in points. */
    public void heightAtLeast(int row, double points) {
        height(row, Math.max(points, row(sheet, row).getHeightInPoints()));
    }

    /** Height of a row that shows a text of so many characters in a column of that width. */
    public static double lines(String text, double width, double lineHeight) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(line.length() / (width * 1.05)));
        }
        return lines * lineHeight + 4;
    }

    public static XSSFRow row(XSSFSheet sheet, int row) {
        XSSFRow found = sheet.getRow(row);
        return found != null ? found : sheet.createRow(row);
    }
}
