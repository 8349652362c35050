package org.vrs.drawing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.ooxml.OoxmlText;
import org.vrs.questionnaire.Answer;

/** Puts words, figures and answers into cells; text that looks like a formula is marked as text for every program. */
public final class Ink {

    private static final String FORMULA_STARTS = "=+-@|\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b";

    private final XSSFWorkbook book;
    private final Map<XSSFCellStyle, XSSFCellStyle> quoted = new HashMap<>();

    public Ink(XSSFWorkbook book) {
        this.book = book;
    }

    /** Puts an answer into a cell: a number as a number, a day as a day, all else as text. */
    public void answer(XSSFCell cell, Answer answer) {
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

    /** Puts a text into a cell as text, whatever it begins with. */
    public void words(XSSFCell cell, String text) {
        cell.setCellValue(OoxmlText.escaped(text));
        if (looksLikeFormula(text)) {
            cell.setCellStyle(quoted(cell.getCellStyle()));
        }
    }

    /** Programs pass over spaces, quotation marks and signs that cannot be seen before they look for a formula. */
    static boolean looksLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPassedOver(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || sign == '"'
                || sign == '\'';
    }

    /** The same format, marked as text for every program. */
    XSSFCellStyle quoted(XSSFCellStyle style) {
        return quoted.computeIfAbsent(style, this::asText);
    }

    private XSSFCellStyle asText(XSSFCellStyle style) {
        XSSFCellStyle copy = copy(style);
        copy.setQuotePrefixed(true);
        copy.setAlignment(HorizontalAlignment.LEFT);
        return copy;
    }

    XSSFCellStyle copy(XSSFCellStyle style) {
        XSSFCellStyle copy = book.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}
