package org.vrs.drawing;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.Palette.Look;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;

/** One workbook in the making: what all its sheets share. */
public final class Drawing {

    /** Characters across an A4 page, and across one of A3, that can still be read. */
    private static final double A4_WIDTH = 300;

    private static final double A3_WIDTH = 440;

    private final Questionnaire questionnaire;
    private final Facts facts;
    private final Words words;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Palette palette;
    private final Ink ink = new Ink(book);

    public Drawing(Questionnaire questionnaire, Words words, Facts facts) {
        this.questionnaire = questionnaire;
        this.words = words;
        this.palette = new Palette(book, words.isRightToLeft());
        this.facts = facts;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Facts facts() {
        return facts;
    }

    public Words words() {
        return words;
    }

    public XSSFWorkbook book() {
        return book;
    }

    public Ink ink() {
        return ink;
    }

    /** A pen for one sheet. */
    public Pen pen(XSSFSheet sheet) {
        return new Pen(sheet, palette, ink);
    }

    public String formTitle() {
        String title = words.texts().find("title");
        return title == null ? questionnaire.id().name() : title;
    }

    /** The dark band on top of a sheet: form, section, and whose return it is. */
    public void title(XSSFSheet sheet, String section, int lastColumn) {
        Pen pen = pen(sheet);
        int[] columns = {1, lastColumn};
        pen.across(0, columns, Look.SUBTITLE, formTitle());
        pen.across(1, columns, Look.TITLE, section);
        pen.across(
                2,
                columns,
                Look.LINE,
                words.get("line", facts.get(Facts.NAME), facts.get(Facts.ROUND), facts.get(Facts.DUE)));
        pen.height(0, 20);
        pen.height(1, 26);
        pen.height(2, 18);
        sheet.setDisplayGridlines(false);
    }

    /** Lets a click on the cell go to another place of the workbook. */
    public void link(XSSFCell cell, Place target) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target.absolute().replace("$", ""));
        cell.setHyperlink(link);
    }

    /** Gives an input cell the name under which formulas and readers find it. */
    public void name(CellId cell, Place place) {
        name(CellNames.name(cell), place.absolute());
    }

    /** Gives a range a name of the workbook. */
    public void name(String name, String reference) {
        XSSFName defined = book.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(reference);
    }

    /**
     * As wide as one page, so that a row is read on one sheet of paper, with the head of the sheet on each page and the issue
     * in the foot. What A4 would make too small goes on A3; only what A3 would make too small takes pages side by side.
     */
    public void print(XSSFSheet sheet, CellRangeAddress area) {
        PrintSetup setup = sheet.getPrintSetup();
        double width = width(sheet, area);
        setup.setPaperSize(width > A4_WIDTH ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) Math.ceil(width / A3_WIDTH));
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
        if (setup.getFitWidth() > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        }
        book.setPrintArea(
                book.getSheetIndex(sheet),
                area.getFirstColumn(),
                area.getLastColumn(),
                area.getFirstRow(),
                area.getLastRow());
        margins(sheet);
        sheet.getFooter().setLeft("&8" + plain(formTitle()));
        sheet.getFooter().setCenter("&8&A");
        sheet.getFooter().setRight("&8" + words.get("page", "&P", "&N"));
    }

    private static double width(XSSFSheet sheet, CellRangeAddress area) {
        double width = 0;
        for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
            width += sheet.getColumnWidth(column) / 256.0;
        }
        return width;
    }

    private static void margins(XSSFSheet sheet) {
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
    }

    /** An ampersand starts a command in a header or footer. */
    private static String plain(String text) {
        return text.replace("&", "&&");
    }
}
