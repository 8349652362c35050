package org.vrs.drawing;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Whose workbook it is, written twice because no office program keeps everything: on the sheet {@code _SYS} and in a
 * custom property. Both carry the seal.
 */
public final class SystemSheet {

    public static final String SHEET = "_SYS";
    public static final String PROPERTY = "VRS issue";

    /** The keys in column A, in the order of {@link Identity#sealed()}, then the seal. */
    public static final List<String> KEYS = List.of(
            "ISSUE",
            "FORM",
            "VERSION",
            "ROUND",
            "PARTICIPANT",
            "PERIOD_START",
            "PERIOD_END",
            "LANGUAGE",
            "SECTIONS",
            "PART",
            "SEAL");

    public static final String SEPARATOR = "|";

    private SystemSheet() {}

    /** The values of {@link #KEYS}. */
    public static List<String> values(Identity identity, IssueSeal seal) {
        List<String> values = new ArrayList<>(identity.sealed());
        values.add(seal.of(identity));
        return values;
    }

    /** Adds the hidden sheet that says whose workbook this is, with its seal. */
    public static void draw(XSSFWorkbook book, Facts facts) {
        XSSFSheet sheet = book.createSheet(SHEET);
        for (int i = 0; i < KEYS.size(); i++) {
            Pen.row(sheet, i).createCell(0).setCellValue(KEYS.get(i));
            Pen.row(sheet, i).createCell(1).setCellValue(facts.get(Facts.SYSTEM + i));
        }
        sheet.enableLocking();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        POIXMLProperties properties = book.getProperties();
        properties.getCustomProperties().addProperty(PROPERTY, facts.get(Facts.SEALED));
    }
}
