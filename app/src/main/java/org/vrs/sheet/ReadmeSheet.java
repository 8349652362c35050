package org.vrs.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Facts;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Flag;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Section;

/** The first page: what the form is for, by when, and how to fill it in. */
public final class ReadmeSheet {

    static final String SHEET = "README";
    private static final int LAST = 3;
    private static final int[] TEXT = {1, LAST};
    private static final int STEPS = 6;

    private final Drawing drawing;
    private final XSSFSheet sheet;
    private final Pen pen;
    private int row = 4;

    public ReadmeSheet(Drawing drawing) {
        this.drawing = drawing;
        this.sheet = drawing.book().createSheet(SHEET);
        this.pen = drawing.pen(sheet);
    }

    public void draw() {
        int[] widths = {4, 20, 26, 68};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        drawing.title(sheet, words("readme.title"), LAST);
        facts();
        paragraph("purpose");
        legend();
        steps();
        terms();
        sheets();
        paragraph("contact");
        heading("notice");
        String about = drawing.words().texts().find("about");
        text(about != null ? about + "\n" + words("readme.designations") : words("readme.notice.text"));
        drawing.print(sheet, new CellRangeAddress(0, row, 0, LAST));
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void facts() {
        Facts facts = drawing.facts();
        fact("participant", facts.get(Facts.NAME) + " (" + facts.get(Facts.PARTICIPANT) + ")");
        fact("round", facts.get(Facts.ROUND));
        fact("period", drawing.words().get("readme.period.value", facts.get(Facts.START), facts.get(Facts.END)));
        fact("due", facts.get(Facts.DUE));
        fact("form", drawing.questionnaire().id().toString());
        row++;
    }

    private void fact(String key, String value) {
        String term = words("readme.fact." + key);
        pen.text(row, 1, Look.TERM, term);
        pen.across(row, new int[] {2, LAST}, key.equals("due") ? Look.TERM : Look.STUB, value);
        pen.height(row++, Math.max(18, Pen.lines(term, 17, 13.5)));
    }

    private void paragraph(String key) {
        heading(key);
        text(words("readme." + key + ".text"));
        row++;
    }

    private void heading(String key) {
        pen.across(row, TEXT, Look.HEADING, words("readme." + key));
        pen.height(row++, 22);
    }

    private void text(String text) {
        pen.across(row, TEXT, Look.TEXT, text);
        pen.height(row++, Pen.lines(text, 122, 13.5));
    }

    private void legend() {
        heading("legend");
        legend(Look.CORE, "core");
        legend(Look.INPUT, "input");
        legend(Look.LOCKED, "locked");
        legend(Look.LAST, "last");
        row++;
    }

    private void legend(Look look, String key) {
        pen.blank(row, 1, look);
        pen.across(row, new int[] {2, LAST}, Look.STUB, words("readme.legend." + key));
        pen.height(row++, 18);
    }

    private void steps() {
        heading("steps");
        for (int step = 1; step <= STEPS; step++) {
            text(step + ".  " + words("readme.step." + step));
        }
        row++;
    }

    private void terms() {
        heading("markers");
        for (Marker marker : Marker.values()) {
            term(marker.name(), words("marker." + marker), words("marker." + marker + ".use"));
        }
        row++;
        heading("flags");
        for (Flag flag : Flag.values()) {
            term(flag.name(), words("flag." + flag), words("flag." + flag + ".use"));
        }
        row++;
    }

    private void term(String code, String name, String use) {
        pen.text(row, 1, Look.TERM, code);
        pen.text(row, 2, Look.STUB, name);
        pen.text(row, 3, Look.STUB, use);
        pen.height(row++, Math.max(18, Pen.lines(use, 72, 13.5)));
    }

    private void sheets() {
        heading("sheets");
        for (Section section : drawing.questionnaire().sections()) {
            sheet(section.sheet(), drawing.words().texts().section(section));
        }
        sheet(ChecksSheet.SHEET, words("checks.title"));
        sheet(CodesSheet.SHEET, words("codes.title"));
        row++;
    }

    private void sheet(String name, String title) {
        drawing.link(pen.text(row, 1, Look.LINK, name), new Place(name, 0, 0));
        pen.across(row, new int[] {2, LAST}, Look.STUB, title);
        pen.height(row++, 17);
    }

    private String words(String key) {
        return drawing.words().get(key);
    }
}
