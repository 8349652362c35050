package org.vrs.workbook;

import static org.vrs.workbook.Damage.FILLED;
import static org.vrs.workbook.Damage.edited;
import static org.vrs.workbook.Damage.listed;
import static org.vrs.workbook.Damage.repaired;
import static org.vrs.workbook.Damage.with;
import static org.vrs.workbook.Damage.without;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/** What is done to values, by people and by the programs they save with. */
final class ValueDamage {

    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");
    private static final CellId DAY = CellId.valueOf("X4.DATE");
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String OPEN = "http://schemas.openxmlformats.org/";

    private ValueDamage() {}

    static List<Damage> typed() {
        String girls = Damage.ALL.get(GIRLS).orElseThrow().text();
        return List.of(
                repaired("A number typed as text", "read; told", text(GIRLS, " " + girls + "\u00a0"), "S07"),
                repaired("Arabic-Indic digits", "read; told", text(GIRLS, arabic(girls)), "S07"),
                repaired("Full-width digits", "read; told", text(GIRLS, fullWidth(girls)), "S07"),
                listed(
                        "A decimal comma and a thousands mark",
                        "read; told",
                        text(CellId.valueOf("B2.01.FEE"), "1.234,5"),
                        with("B2.01.FEE", Answer.number(new java.math.BigDecimal("1234.5"))),
                        "S07"),
                listed(
                        "A number that could mean two things",
                        "asked about, never guessed",
                        only(CellId.valueOf("B2.01.FEE"), "1.234"),
                        with("B2.01.FEE", Answer.words("1.234")),
                        "V03A"),
                repaired("A day typed as text", "read; told", text(DAY, "17 March 2025"), "S07"),
                repaired("Days counted from 1904", "read as the same days", book -> {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    XSSFCell day = ChangedWorkbookTest.cell(book, DAY);
                    day.setCellValue(day.getNumericCellValue() - 1462);
                }),
                listed(
                        "A word in a cell for a figure",
                        "kept in its words, told as an error",
                        text(GIRLS, "about 12"),
                        with(GIRLS.value(), Answer.words("about 12")),
                        "V03"),
                repaired(
                        "A formula in an input cell",
                        "its value is read; told",
                        book -> {
                            XSSFCell cell = ChangedWorkbookTest.cell(book, GIRLS);
                            cell.setCellFormula(girls + "+0");
                            cell.setCellValue(Double.parseDouble(girls));
                        },
                        "S06"),
                listed(
                        "A formula whose cells are gone (#REF!)",
                        "told as an error; nothing is read for it",
                        book -> {
                            XSSFCell cell = ChangedWorkbookTest.cell(book, GIRLS);
                            cell.setCellFormula("B_FLOWS!#REF!+1");
                            cell.setCellErrorValue(FormulaError.REF);
                        },
                        with(GIRLS.value(), Answer.words("#REF!")),
                        "V03"),
                listed(
                        "A formula saved without its result",
                        "told as an error; nothing is read for it",
                        Zip.of(edited(book ->
                                        ChangedWorkbookTest.cell(book, GIRLS).setCellFormula("6*7")))
                                .changeSheets(xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f>"))
                                .bytes(),
                        without(GIRLS.value()),
                        "S06A"));
    }

    static List<Damage> saved() {
        return List.of(
                repaired("Saved as strict Open XML", "read as before", strict(FILLED)),
                repaired(
                        "Saved by a program that keeps no comments, theme, extensions or results",
                        "read as before",
                        plain(FILLED)),
                repaired("Texts written into the cells instead of the shared table", "read as before", inline(FILLED)),
                repaired(
                        "All formats lost",
                        "read as before, but for days, which are numbers then and are read as days",
                        Zip.of(FILLED)
                                .changeSheets(xml -> xml.replaceAll(" s=\"[0-9]+\"", ""))
                                .bytes()));
    }

    private static Consumer<XSSFWorkbook> text(CellId cell, String text) {
        return book -> ChangedWorkbookTest.cell(book, cell).setCellValue(text);
    }

    /** A file that proves nothing about its decimal marks: all other amounts are whole numbers. */
    private static Consumer<XSSFWorkbook> only(CellId cell, String text) {
        return text(cell, text);
    }

    private static String arabic(String digits) {
        return digits.chars()
                .map(c -> c - '0' + '\u0660')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(c -> c - '0' + '\uff10')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static byte[] strict(byte[] workbook) {
        Zip zip = Zip.of(workbook);
        for (String part : zip.names()) {
            if (part.endsWith(".xml") || part.endsWith(".rels")) {
                zip.change(
                        part,
                        xml -> xml.replace(OPEN + "spreadsheetml/2006/main", STRICT + "spreadsheetml/main")
                                .replace(OPEN + "officeDocument/2006/", STRICT + "officeDocument/")
                                .replace(OPEN + "drawingml/2006/", STRICT + "drawingml/"));
            }
        }
        return zip.bytes();
    }

    /** What openpyxl does not keep: comments, theme, calculation chain, properties of one's own, extensions, results. */
    static byte[] plain(byte[] workbook) {
        Zip zip = Zip.of(workbook);
        for (String part : zip.names()) {
            if (part.matches(".*(comments[0-9]*|vmlDrawing[0-9]*|calcChain|theme[0-9]*|custom)\\.(xml|vml)")) {
                zip.without(part);
            }
        }
        for (String part : zip.names()) {
            if (part.endsWith(".rels") || part.equals("[Content_Types].xml")) {
                zip.change(
                        part,
                        xml -> xml.replaceAll(
                                "<(Relationship|Override) [^>]*(comments|vmlDrawing|calcChain|theme|custom)[^>]*/>",
                                ""));
            }
        }
        return zip.changeSheets(xml -> xml.replaceAll("<legacyDrawing [^>]*/>", "")
                        .replaceAll("<extLst>.*?</extLst>", "")
                        .replaceAll("</f><v>[^<]*</v>", "</f>"))
                .bytes();
    }

    static byte[] inline(byte[] workbook) {
        Zip zip = Zip.of(workbook);
        List<String> texts = new java.util.ArrayList<>();
        var text = java.util.regex.Pattern.compile("<si>(.*?)</si>|<si/>", java.util.regex.Pattern.DOTALL)
                .matcher(zip.text("xl/sharedStrings.xml"));
        while (text.find()) {
            texts.add(text.group(1) == null ? "" : text.group(1));
        }
        return zip.changeSheets(xml -> java.util.regex.Pattern.compile("(<c [^>]*)t=\"s\"([^>]*)><v>([0-9]+)</v></c>")
                        .matcher(xml)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                found.group(1) + "t=\"inlineStr\"" + found.group(2) + "><is>"
                                        + texts.get(Integer.parseInt(found.group(3))) + "</is></c>")))
                .without("xl/sharedStrings.xml")
                .bytes();
    }
}
