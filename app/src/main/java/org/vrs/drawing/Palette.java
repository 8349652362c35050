package org.vrs.drawing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of a workbook, each made once and shared by all cells; every colour also has a border or a word beside it. */
public final class Palette {

    /** What a cell is to the person who looks at it. */
    public enum Look {
        TITLE,
        SUBTITLE,
        LINE,
        QUESTION,
        HELP,
        HEADER,
        STUB,
        TOTAL_STUB,
        NUMBER,
        INPUT,
        INPUT_TEXT,
        INPUT_DATE,
        INPUT_DECIMAL,
        CORE,
        CORE_TEXT,
        CORE_DATE,
        CORE_DECIMAL,
        LOCKED,
        LOCKED_DATE,
        NONE,
        LAST_HEADER,
        LAST,
        LAST_TEXT,
        LAST_WORDS,
        LAST_DATE,
        HEADING,
        TEXT,
        TERM,
        STATE,
        PROGRESS,
        LINK
    }

    private static final String NAVY = "17365D";
    private static final String BLUE = "DCE6F1";
    private static final String YELLOW = "FFF9DB";
    private static final String AMBER = "FFE9A8";
    private static final String GREY = "F2F2F2";
    private static final String DARK_GREY = "5F5F5F";
    private static final String LINES = "A6A6A6";

    /** What these show is a value, in whatever script; everything else is words of the workbook's language. */
    private static final Set<Look> VALUES =
            EnumSet.of(Look.LOCKED, Look.LOCKED_DATE, Look.LAST, Look.LAST_TEXT, Look.LAST_WORDS, Look.LAST_DATE);

    private final XSSFWorkbook book;
    private final boolean rightToLeft;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    Palette(XSSFWorkbook book, boolean rightToLeft) {
        this.book = book;
        this.rightToLeft = rightToLeft;
        words();
        inputs("INPUT", YELLOW);
        inputs("CORE", AMBER);
        last();
    }

    XSSFCellStyle of(Look look) {
        XSSFCellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("No style for " + look);
        }
        return style;
    }

    private void words() {
        make(Look.TITLE, font(16, true, "FFFFFF"), fill(NAVY));
        make(Look.SUBTITLE, font(12, true, "FFFFFF"), fill(NAVY));
        make(Look.LINE, font(10, false, "FFFFFF"), fill(NAVY));
        make(Look.QUESTION, font(11, true, NAVY), fill(BLUE), edge(BorderStyle.MEDIUM, NAVY));
        make(Look.HELP, font(9, false, DARK_GREY), wrap(VerticalAlignment.TOP));
        make(Look.HEADER, font(9, true, NAVY), fill(GREY), box(), centre(), wrap(VerticalAlignment.CENTER));
        make(Look.STUB, font(10, false, "000000"), fill("FFFFFF"), box(), wrap(VerticalAlignment.CENTER));
        make(Look.TOTAL_STUB, font(10, true, "000000"), fill(GREY), box(), wrap(VerticalAlignment.CENTER));
        make(Look.NUMBER, font(8, false, DARK_GREY), centre(), wrap(VerticalAlignment.CENTER));
        make(Look.HEADING, font(12, true, NAVY), edge(BorderStyle.MEDIUM, NAVY));
        make(Look.TEXT, font(10, false, "000000"), wrap(VerticalAlignment.TOP));
        make(Look.TERM, font(10, true, "000000"), box(), wrap(VerticalAlignment.CENTER));
        make(Look.STATE, font(10, true, "000000"), box(), centre(), wrap(VerticalAlignment.CENTER));
        make(Look.PROGRESS, font(11, true, NAVY), fill(BLUE), wrap(VerticalAlignment.CENTER));
        XSSFFont link = font(10, false, "1F5FAF");
        link.setUnderline(FontUnderline.SINGLE);
        make(Look.LINK, link, box(), wrap(VerticalAlignment.CENTER));
        make(Look.NONE, font(9, false, LINES), fill(GREY), box(), centre());
        make(Look.LOCKED, font(10, true, "000000"), fill(GREY), box(), wrap(VerticalAlignment.CENTER));
        make(Look.LOCKED_DATE, font(10, true, "000000"), fill(GREY), box(), format("yyyy-mm-dd"), left());
    }

    private void inputs(String prefix, String colour) {
        make(Look.valueOf(prefix), font(10, false, "000000"), input(colour), format("#,##0"), right());
        make(Look.valueOf(prefix + "_DECIMAL"), font(10, false, "000000"), input(colour), format("#,##0.##"), right());
        make(Look.valueOf(prefix + "_DATE"), font(10, false, "000000"), input(colour), format("yyyy-mm-dd"), left());
        make(
                Look.valueOf(prefix + "_TEXT"),
                font(10, false, "000000"),
                input(colour),
                format("@"),
                left(),
                wrap(VerticalAlignment.CENTER));
    }

    private void last() {
        make(Look.LAST_HEADER, font(8, false, DARK_GREY), fill(GREY), box(), centre(), wrap(VerticalAlignment.CENTER));
        make(Look.LAST, font(9, false, DARK_GREY), fill(GREY), box(), format("#,##0.##########"), right());
        make(Look.LAST_TEXT, font(9, false, DARK_GREY), fill(GREY), box(), left(), format("@"));
        make(
                Look.LAST_WORDS,
                font(9, false, DARK_GREY),
                fill(GREY),
                box(),
                left(),
                format("@"),
                wrap(VerticalAlignment.TOP));
        make(Look.LAST_DATE, font(9, false, DARK_GREY), fill(GREY), box(), format("yyyy-mm-dd"), left());
    }

    @SafeVarargs
    private void make(Look look, XSSFFont font, Consumer<XSSFCellStyle>... parts) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        for (Consumer<XSSFCellStyle> part : parts) {
            part.accept(style);
        }
        if (style.getAlignment() == HorizontalAlignment.GENERAL || style.getAlignment() == HorizontalAlignment.LEFT) {
            // Left means left in every sheet, also where lines start at the right.
            style.setAlignment(rightToLeft ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
        }
        if (rightToLeft && style.getLocked() && !VALUES.contains(look)) {
            style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
        }
        styles.put(look, style);
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = book.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private Consumer<XSSFCellStyle> input(String colour) {
        return fill(colour).andThen(box()).andThen(style -> style.setLocked(false));
    }

    private static Consumer<XSSFCellStyle> fill(String colour) {
        return style -> {
            style.setFillForegroundColor(colour(colour));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        };
    }

    private static Consumer<XSSFCellStyle> edge(BorderStyle border, String colour) {
        return style -> {
            style.setBorderBottom(border);
            style.setBottomBorderColor(colour(colour));
        };
    }

    private static Consumer<XSSFCellStyle> box() {
        return style -> {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBottomBorderColor(colour(LINES));
            style.setTopBorderColor(colour(LINES));
            style.setLeftBorderColor(colour(LINES));
            style.setRightBorderColor(colour(LINES));
        };
    }

    private static Consumer<XSSFCellStyle> wrap(VerticalAlignment vertical) {
        return style -> {
            style.setWrapText(true);
            style.setVerticalAlignment(vertical);
        };
    }

    private static Consumer<XSSFCellStyle> centre() {
        return style -> style.setAlignment(HorizontalAlignment.CENTER);
    }

    private static Consumer<XSSFCellStyle> left() {
        return style -> style.setAlignment(HorizontalAlignment.LEFT);
    }

    private static Consumer<XSSFCellStyle> right() {
        return style -> style.setAlignment(HorizontalAlignment.RIGHT);
    }

    private Consumer<XSSFCellStyle> format(String format) {
        return style -> style.setDataFormat(book.createDataFormat().getFormat(format));
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
