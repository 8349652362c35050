package org.vrs.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.questionnaire.Answer;

/** Puts words, figures and answers into cells; text that looks like a formula is marked as text for every program. */
final class Ink {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20";

    private final XSSFWorkbook book;
    private final Map<XSSFCellStyle, XSSFCellStyle> quoted = new HashMap<>();

    Ink(XSSFWorkbook book) {
        this.book = book;
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
        if (looksLikeFormula(text)) {
            cell.setCellStyle(quoted(cell.getCellStyle()));
        }
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
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
