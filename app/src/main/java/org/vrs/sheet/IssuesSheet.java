package org.vrs.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Format;
import org.vrs.drawing.Mark;
import org.vrs.drawing.Marks;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.drawing.Words;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;

/** What was found, one line for each finding with a link to its cell: the second sheet of an annotated workbook. */
public final class IssuesSheet {

    static final String SHEET = "ISSUES";

    private static final int HEADER = 5;
    private static final int FIRST = 6;
    private static final int MOVES_TOLD = 3;
    private static final int LAST_LINE = 9_999;

    /** Heading and width of each column. */
    private static final Map<String, Integer> COLUMNS = columns();

    private static final Pattern LINKS = Pattern.compile("<hyperlinks>.*</hyperlinks>");

    private final Drawing drawing;
    private final Map<CellId, Place> places;
    private final XSSFSheet sheet;
    private final Pen pen;
    private final Format text;
    private final Format link;
    private final Format asked;

    public IssuesSheet(Drawing drawing, Map<CellId, Place> places) {
        this.drawing = drawing;
        this.places = places;
        this.sheet = drawing.book().createSheet(SHEET);
        this.pen = drawing.pen(sheet);
        this.text = Format.of(pen.blank(FIRST, 1, Look.STUB).getCellStyle(), drawing.ink());
        this.link = Format.of(pen.blank(FIRST, 2, Look.LINK).getCellStyle(), drawing.ink());
        this.asked = Format.marked(pen.blank(FIRST, 3, Look.STATE).getCellStyle(), drawing.ink());
    }

    private static Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        columns.put("number", 6);
        columns.put("sheet", 16);
        columns.put("cell", 9);
        columns.put("asks", 18);
        columns.put("where", 36);
        columns.put("found", 16);
        columns.put("message", 40);
        columns.put("allowed", 18);
        columns.put("remedy", 42);
        columns.put("explanation", 26);
        return columns;
    }

    public XSSFSheet draw() {
        int last = COLUMNS.size();
        sheet.setColumnWidth(0, 2 * 256);
        int column = 1;
        for (Map.Entry<String, Integer> heading : COLUMNS.entrySet()) {
            sheet.setColumnWidth(column, heading.getValue() * 256);
            pen.text(HEADER, column++, Look.HEADER, drawing.words().get("issues.column." + heading.getKey()));
        }
        drawing.title(sheet, drawing.words().get("issues.title"), last);
        String intro = drawing.words().get("issues.intro");
        pen.across(HEADER - 2, new int[] {1, 7}, Look.TEXT, intro);
        pen.height(HEADER - 2, Pen.lines(intro, 150, 13.5));
        pen.height(HEADER, 28);
        drawing.link(sheet.getRow(FIRST).getCell(2), new Place(ReadmeSheet.SHEET, 0, 0));
        sheet.createFreezePane(0, FIRST);
        sheet.addIgnoredErrors(new CellRangeAddress(FIRST, LAST_LINE, 1, last), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        drawing.print(sheet, new CellRangeAddress(0, FIRST, 1, last));
        drawing.book().removePrintArea(drawing.book().getSheetIndex(sheet));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        return sheet;
    }

    /** The sheet with the lines of one participant. */
    public String filled(String drawn, Marks marks) {
        StringBuilder xml = new StringBuilder(drawn.substring(0, drawn.indexOf("<row r=\"" + (FIRST + 1) + "\"")));
        List<String> links = new ArrayList<>();
        int row = FIRST;
        for (Mark mark : marks.all()) {
            Place place = mark.cell() == null ? null : places.get(mark.cell());
            line(xml, row, mark, place);
            if (place != null) {
                links.add("<hyperlink ref=\"%s\" location=\"%s\"/>".formatted(reference(row, 3), place.reference()));
            }
            row++;
        }
        if (row == FIRST) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            text.write(xml, reference(row, 7), drawing.words().get("issues.none"));
            xml.append("</row>");
        }
        String rest = drawn.substring(drawn.indexOf("</sheetData>"));
        String linked = links.isEmpty() ? "" : "<hyperlinks>" + String.join("", links) + "</hyperlinks>";
        return xml.append(LINKS.matcher(rest).replaceFirst(Matcher.quoteReplacement(linked)))
                .toString();
    }

    private void line(StringBuilder xml, int row, Mark mark, @Nullable Place place) {
        String explanation = explanation(mark);
        double height = DoubleStream.of(
                        Pen.lines(mark.where(), 36, 13.5),
                        Pen.lines(mark.message(), 40, 13.5),
                        Pen.lines(mark.remedy(), 42, 13.5),
                        Pen.lines(explanation, 26, 13.5))
                .max()
                .orElseThrow();
        xml.append("<row r=\"%d\" ht=\"%.1f\" customHeight=\"1\">".formatted(row + 1, Math.min(400, height)));
        String sheetName = place == null ? drawing.words().get("issues.whole") : place.sheet();
        int column = 1;
        text.write(xml, reference(row, column++), BigDecimal.valueOf(row - FIRST + 1L));
        text.write(xml, reference(row, column++), sheetName);
        (place == null ? text : link).write(xml, reference(row, column++), place == null ? "" : place.cell());
        asked.under(mark.severity()).write(xml, reference(row, column++), asks(mark));
        for (String words :
                List.of(mark.where(), mark.found(), mark.message(), mark.allowed(), mark.remedy(), explanation)) {
            text.write(xml, reference(row, column++), words);
        }
        xml.append("</row>");
    }

    /** What was said about it; where that is nothing, what was said earlier and is not repeated yet. */
    private String explanation(Mark mark) {
        Mark.Said earlier = mark.earlier();
        if (earlier == null || !mark.explanation().isEmpty()) {
            return mark.explanation();
        }
        List<String> why = why(earlier);
        String key =
                !earlier.holds() ? "issues.earlier.moved" : why.isEmpty() ? "issues.earlier" : "issues.earlier.changed";
        why.add(0, drawing.words().get(key, earlier.round(), earlier.words()));
        return String.join(" ", why);
    }

    /** Sentences that say why the earlier words do not count any more. */
    private List<String> why(Mark.Said earlier) {
        Words words = drawing.words();
        List<String> why = new ArrayList<>();
        if (earlier.rule()) {
            why.add(words.get("issues.earlier.rule"));
        }
        earlier.moved().stream()
                .limit(MOVES_TOLD)
                .map(moved -> words.get(
                        moved.last() ? "issues.earlier.last" : "issues.earlier.value",
                        moved.where(),
                        shown(moved.then()),
                        shown(moved.now())))
                .forEach(why::add);
        if (earlier.moved().size() > MOVES_TOLD) {
            why.add(words.get("issues.earlier.more", earlier.moved().size() - MOVES_TOLD));
        }
        return why;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private String asks(Mark mark) {
        return drawing.words().get("mark." + mark.severity());
    }

    private static String reference(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
