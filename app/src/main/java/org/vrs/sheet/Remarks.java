package org.vrs.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Mark;
import org.vrs.drawing.Marks;
import org.vrs.drawing.Words;
import org.vrs.ooxml.OoxmlText;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/**
 * The comments of one sheet: what was found in a cell stands beside it. A sheet keeps them in two parts, the texts and the
 * boxes that show them; both are drawn with the comment of the title and written anew for each participant.
 */
public final class Remarks {

    private static final Place TITLE = new Place("", 1, FormLayout.LABELS);
    private static final int COLUMNS = 4;
    private static final int CHARACTERS_ACROSS = 42;
    private static final int TALLEST = 24;
    private static final int LONGEST = 8_000;

    private static final String COMMENT =
            "<comment ref=\"%s\" authorId=\"0\"><text><t xml:space=\"preserve\">%s</t></text></comment>";

    private static final String BOX = "<v:shape id=\"_x0000_s%1$d\" type=\"#_x0000_t202\" fillcolor=\"#ffffe1\""
            + " style=\"position:absolute; visibility:hidden\" o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
            + "<x:Anchor>%2$d, 15, %3$d, 2, %4$d, 15, %5$d, 2</x:Anchor><x:AutoFill>False</x:AutoFill>"
            + "<x:Row>%6$d</x:Row><x:Column>%7$d</x:Column></x:ClientData></v:shape>";

    private final Words words;
    private final Map<CellId, Place> cells;

    /** A comment and the cell that it belongs to. */
    private record Remark(Place place, String text) {}

    public Remarks(Words words, Map<CellId, Place> cells) {
        this.words = words;
        this.cells = cells;
    }

    /** Gives the sheet a comment, so that it has the two parts. */
    public void draw(XSSFSheet sheet) {
        XSSFComment comment =
                sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 2, 1, 6, 5));
        comment.setAddress(TITLE.row(), TITLE.column());
        comment.setString(words.get("remarks.none"));
    }

    /** The comments part of a sheet as drawn, with the marks' comments added. */
    public String texts(String drawn, Marks marks) {
        StringBuilder list = new StringBuilder("<authors><author>VRS</author></authors><commentList>");
        for (Remark remark : remarks(marks)) {
            list.append(COMMENT.formatted(remark.place().cell(), OoxmlText.xml(remark.text())));
        }
        int from = drawn.indexOf("<authors>");
        return drawn.substring(0, from) + list + drawn.substring(drawn.indexOf("</commentList>"));
    }

    /** The drawing part that goes with the comments: one box for each. */
    public String boxes(String drawn, Marks marks) {
        StringBuilder shapes = new StringBuilder();
        int number = 1025;
        for (Remark remark : remarks(marks)) {
            int row = remark.place().row();
            int column = remark.place().column();
            int bottom = row + 1 + height(remark.text());
            shapes.append(BOX.formatted(
                    number++, column + 1, Math.max(0, row - 1), column + 1 + COLUMNS, bottom, row, column));
        }
        return drawn.substring(0, drawn.indexOf("<v:shape id=")) + shapes + drawn.substring(drawn.indexOf("</xml>"));
    }

    /** Rows of a sheet that a text needs. */
    private static int height(String text) {
        int lines = 1;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / CHARACTERS_ACROSS;
        }
        return Math.min(TALLEST, lines);
    }

    private List<Remark> remarks(Marks marks) {
        List<Remark> remarks = new ArrayList<>();
        int[] counts = new int[Severity.values().length];
        cells.forEach((cell, place) -> {
            List<Mark> here = marks.at(cell);
            if (!here.isEmpty()) {
                remarks.add(new Remark(place, text(here)));
                here.forEach(mark -> counts[mark.severity().ordinal()]++);
            }
        });
        remarks.sort(Comparator.comparingInt((Remark remark) -> remark.place().row())
                .thenComparingInt(remark -> remark.place().column()));
        String summary = remarks.isEmpty()
                ? words.get("remarks.none")
                : words.get("remarks.sheet", counts[0], counts[1], counts[2], IssuesSheet.SHEET);
        remarks.add(0, new Remark(TITLE, summary));
        return remarks;
    }

    private String text(List<Mark> marks) {
        List<String> texts = new ArrayList<>();
        for (Mark mark : marks) {
            texts.add(words.get("mark." + mark.severity()) + "\n" + mark.message() + "\n" + mark.remedy());
        }
        String text = String.join("\n\n", texts).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
