package org.vrs.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.drawing.Words;
import org.vrs.ooxml.Place;

/** How far the answers are and what is to be put right, on the first sheet that people fill in. */
public final class Progress {

    private static final String COVER = "COVER";
    private static final int ROW = 3;
    private static final int ANSWERED = 2;
    private static final int BAR = 3;
    private static final int DIFFERENCES = 5;
    private static final int LAST = 8;
    private static final int BLOCKS = 20;

    private Progress() {}

    public static void draw(Drawing drawing) {
        XSSFSheet cover = drawing.book().getSheet(COVER);
        if (cover == null) {
            return;
        }
        Words words = drawing.words();
        Pen pen = drawing.pen(cover);
        pen.text(ROW, 1, Look.PROGRESS, words.get("progress"));
        pen.blank(ROW, ANSWERED, Look.PROGRESS).setCellFormula(text(words));
        wide(pen, cover, BAR, DIFFERENCES - 1).setCellFormula(bar());
        XSSFCell differences = wide(pen, cover, DIFFERENCES, LAST);
        differences.setCellFormula(
                words.get("progress.differences", ChecksSummary.DIFFERENCES, ChecksSummary.TO_EXPLAIN));
        drawing.link(differences, new Place(ChecksSheet.SHEET, 0, 0));
        pen.height(ROW, 22);
    }

    private static XSSFCell wide(Pen pen, XSSFSheet sheet, int first, int last) {
        XSSFCell cell = pen.blank(ROW, first, Look.PROGRESS);
        for (int column = first + 1; column <= last; column++) {
            pen.blank(ROW, column, Look.PROGRESS);
        }
        sheet.addMergedRegionUnsafe(new CellRangeAddress(ROW, ROW, first, last));
        return cell;
    }

    /** So many of so many, in words. */
    static String text(Words words) {
        return words.get("progress.formula", ChecksSummary.ANSWERED, ChecksSummary.EXPECTED);
    }

    /** A bar of blocks with the percentage behind it; full only where nothing is missing. */
    static String bar() {
        String share = "MIN(1,%s/MAX(1,%s))".formatted(ChecksSummary.ANSWERED, ChecksSummary.EXPECTED);
        String full = "INT(" + BLOCKS + "*" + share + ")";
        return "REPT(\"\u2588\",%1$s)&REPT(\"\u2591\",%2$d-%1$s)&\" \"&INT(100*%3$s)&\" %%\""
                .formatted(full, BLOCKS, share);
    }
}
