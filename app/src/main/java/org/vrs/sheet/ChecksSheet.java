package org.vrs.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Palette.Look;
import org.vrs.drawing.Pen;
import org.vrs.drawing.Ranges;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;
import org.vrs.sheet.CheckLines.Line;
import org.vrs.sheet.RelationFormulas.Told;

/** Live checks inside the workbook: every rule that a sheet can check, with the meaning that the server's checks give it. */
public final class ChecksSheet {

    public static final String SHEET = "CHECKS";

    public static final int RULE = 1;
    public static final int PLACE = 2;
    static final int TEXT = 3;
    static final int FOUND = 4;
    static final int SHOULD = 5;
    public static final int COUNT = 6;
    public static final int STATE = 7;

    private static final int HEADER = 4;
    private static final int FIRST = HEADER + 1;

    /** Hidden columns: the rows that are started, and the pieces of counts that are too long for one formula. */
    static final int STARTED = 9;

    static final int PIECES = 10;

    /** Excel takes 8,192 characters. */
    private static final int LONGEST = 7_800;

    private final Drawing drawing;
    private final FormLayout layout;
    private final Questionnaire questionnaire;
    private final XSSFSheet sheet;
    private final Pen pen;
    private final CheckLines lines;
    private final Map<String, String> started = new HashMap<>();
    private final List<Integer> required = new ArrayList<>();
    private int row = FIRST;
    private int widest = PIECES;

    public ChecksSheet(Drawing drawing, FormLayout layout) {
        this.drawing = drawing;
        this.layout = layout;
        this.questionnaire = drawing.questionnaire();
        this.sheet = drawing.book().createSheet(SHEET);
        this.pen = drawing.pen(sheet);
        this.lines = new CheckLines(questionnaire, drawing.words());
    }

    /** Draws the sheet; the lists must be there before it. */
    public void draw() {
        int[] widths = {3, 8, 9, 66, 13, 13, 12, 18};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        drawing.title(sheet, words("checks.title"), STATE);
        List<String> keys = List.of("rule", "place", "text", "found", "expected", "count", "state");
        for (int i = 0; i < keys.size(); i++) {
            pen.text(HEADER, RULE + i, Look.HEADER, words("checks.column." + keys.get(i)));
        }
        pen.height(HEADER, 28);
        RelationFormulas formulas = new RelationFormulas(drawing, layout, started::get);
        startedRows(formulas);
        questionnaire.rules().forEach(rule -> rule(rule, formulas));
        new ChecksSummary(drawing, sheet)
                .draw(required, new CellRangeAddress(FIRST, Math.max(FIRST, row - 1), STATE, STATE));
        finish();
    }

    private void startedRows(RelationFormulas formulas) {
        int at = FIRST;
        for (Rule rule : questionnaire.rules()) {
            for (Relation relation : questionnaire.relations().of(rule)) {
                for (Relation.FreeRow first : freeRow(relation).stream().toList()) {
                    if (!started.containsKey(first.question())) {
                        Question question = questionnaire
                                .cell(first.cells().get(0))
                                .orElseThrow()
                                .question();
                        String address = "$" + CellReference.convertNumToColString(STARTED) + "$" + (at + 1);
                        started.put(first.question(), address);
                        XSSFCell cell = Pen.row(sheet, at++).createCell(STARTED);
                        cell.setCellFormula(formulas.started(question.freeRows()));
                        cell.setCellValue(0);
                    }
                }
            }
        }
    }

    private static Optional<Relation.FreeRow> freeRow(Relation relation) {
        if (relation instanceof Relation.Sum sum) {
            return sum.parts().stream()
                    .flatMap(part -> Optional.ofNullable(part.row()).stream())
                    .findFirst();
        }
        if (relation instanceof Relation.Counted counted) {
            return Optional.of(counted.rows().get(0));
        }
        return relation instanceof Relation.Required needs && !needs.rows().isEmpty()
                ? Optional.of(needs.rows().get(0).row())
                : Optional.empty();
    }

    private void rule(Rule rule, RelationFormulas formulas) {
        boolean headed = false;
        for (Line line : CheckLines.of(questionnaire, rule)) {
            List<Told> told = line.relations().stream()
                    .flatMap(relation -> formulas.of(relation).stream())
                    .toList();
            if (!told.isEmpty()) {
                if (!headed) {
                    head(rule);
                    headed = true;
                }
                line(line, told);
            }
        }
    }

    /** What the rule asks for, in words, with its example. */
    private void head(Rule rule) {
        pen.text(row, RULE, Look.QUESTION, rule.id());
        String help = drawing.words().texts().help(rule);
        pen.across(row, new int[] {PLACE, STATE}, Look.QUESTION, help);
        pen.height(row++, Math.max(20, Pen.lines(help, 124, 15)));
        String example = drawing.words().texts().example(rule);
        if (!example.isEmpty()) {
            pen.across(row, new int[] {PLACE, STATE}, Look.HELP, example);
            pen.height(row++, Pen.lines(example, 140, 12.5));
        }
    }

    private void line(Line line, List<Told> told) {
        Told first = told.get(0);
        boolean alone = told.size() == 1;
        pen.text(row, RULE, Look.STUB, line.rule().id());
        XSSFCell place = pen.text(row, PLACE, Look.LINK, question(line).id());
        drawing.link(place, layout.place(line.place()));
        String label = lines.label(line);
        pen.text(row, TEXT, Look.STUB, label);
        pen.height(row, Pen.lines(label, 66, 13.5));
        figure(FOUND, alone ? first.found() : null);
        figure(SHOULD, alone ? first.expected() : null);
        count(told.stream().flatMap(each -> each.differing().stream()).toList());
        state(line, told);
        row++;
    }

    private Question question(Line line) {
        return questionnaire.cell(line.place()).orElseThrow().question();
    }

    private void figure(int column, @Nullable String formula) {
        XSSFCell cell = pen.text(row, column, Look.STATE, "\u2013");
        if (formula != null) {
            cell.setCellFormula(formula);
        }
    }

    /** Adds up, in as many hidden pieces as the length of a formula asks for. */
    private void count(List<String> terms) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String term : terms) {
            if (piece.length() + term.length() > LONGEST) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : "+").append(term);
        }
        pieces.add(piece.toString());
        String sum = "0+" + pieces.get(0);
        if (pieces.size() > 1) {
            for (int i = 0; i < pieces.size(); i++) {
                XSSFCell hidden = Pen.row(sheet, row).createCell(PIECES + i);
                hidden.setCellFormula("0+" + pieces.get(i));
            }
            widest = Math.max(widest, PIECES + pieces.size());
            sum = "SUM(%s%d:%s%d)".formatted(column(PIECES), row + 1, column(PIECES + pieces.size() - 1), row + 1);
        }
        pen.blank(row, COUNT, Look.STATE).setCellFormula(sum);
    }

    private void state(Line line, List<Told> told) {
        boolean answers = line.relations().get(0) instanceof Relation.Required;
        String compared = compared(line, told);
        boolean error = line.rule().severity() == Severity.ERROR;
        String bad = answers ? "todo" : error ? "differs" : "explain";
        String count = column(COUNT) + (row + 1);
        XSSFCell state = pen.blank(row, STATE, Look.STATE);
        state.setCellFormula("IF(ISERROR(%1$s),%2$s,IF(%1$s<>0,%2$s,IF(%3$s,%4$s,%5$s)))"
                .formatted(count, quote(bad), compared, quote(answers ? "done" : "ok"), quote("open")));
        state.setCellValue(words("checks.state." + (answers ? bad : "open")));
        if (answers) {
            required.add(row);
        }
    }

    /** Whether there is anything to compare; where a relation repeats over rows, whether a total or first figure is given. */
    private String compared(Line line, List<Told> told) {
        if (told.size() == 1 || line.relations().get(0) instanceof Relation.EachCell) {
            return told.stream().map(Told::compared).collect(Collectors.joining(",", "OR(", ")"));
        }
        List<Place> places = line.relations().stream()
                .map(relation -> layout.place(relation.place()))
                .toList();
        return "COUNT(" + Ranges.of(places) + ")>0";
    }

    private void finish() {
        for (int column = STARTED; column <= widest; column++) {
            sheet.setColumnHidden(column, true);
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(FIRST, row - 1), RULE, STATE));
        sheet.lockAutoFilter(false);
        sheet.createFreezePane(0, FIRST);
        drawing.print(sheet, new CellRangeAddress(0, row, 0, STATE));
    }

    private static String column(int column) {
        return CellReference.convertNumToColString(column);
    }

    private String quote(String state) {
        return CellFormulas.quoted(words("checks.state." + state));
    }

    private String words(String key) {
        return drawing.words().get(key);
    }
}
