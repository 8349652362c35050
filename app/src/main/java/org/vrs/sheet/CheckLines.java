package org.vrs.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vrs.drawing.Words;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.Part;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Where;

/** What the sheet CHECKS says in one line each: a relation, or the same relation in each row of a table. */
public final class CheckLines {

    /** The relations of one line; they differ in nothing but the row. */
    public record Line(Rule rule, List<Relation> relations) {
        public CellId place() {
            return relations.get(0).place();
        }
    }

    /** More parts than these are not named one by one. */
    private static final int NAMED = 6;

    private final Questionnaire questionnaire;
    private final Words words;

    CheckLines(Questionnaire questionnaire, Words words) {
        this.questionnaire = questionnaire;
        this.words = words;
    }

    /** The lines of a rule that runs in the sheet, table by table. */
    public static List<Line> of(Questionnaire questionnaire, Rule rule) {
        return rule.where().contains(Where.SHEET) ? told(questionnaire, rule) : List.of();
    }

    private static List<Line> told(Questionnaire questionnaire, Rule rule) {
        Map<String, List<Relation>> lines = new LinkedHashMap<>();
        for (Relation relation : questionnaire.relations().of(rule)) {
            if (canBeTold(relation)) {
                lines.computeIfAbsent(key(questionnaire, relation, lines.size()), key -> new ArrayList<>())
                        .add(relation);
            }
        }
        List<Question> order = questionnaire.questions();
        return lines.values().stream()
                .map(line -> new Line(rule, line))
                .sorted(Comparator.comparingInt(line -> order.indexOf(
                        questionnaire.cell(line.place()).orElseThrow().question())))
                .toList();
    }

    /**
     * A formula cannot take apart the codes that are joined in one cell; Excel itself keeps texts to their length; a sentence of
     * no particular shape, such as one about the last return, is the server's.
     */
    private static boolean canBeTold(Relation relation) {
        boolean joined = relation instanceof Relation.OneOf offer && offer.several() && offer.list() != null;
        return !joined && !(relation instanceof Relation.Length) && !(relation instanceof Relation.Condition);
    }

    /** What the relations of one line have in common; a relation that stands alone has its number. */
    private static String key(Questionnaire questionnaire, Relation relation, int number) {
        Cell here = questionnaire.cell(relation.place()).orElseThrow();
        if (relation instanceof Relation.EachCell) {
            return here.question().id();
        }
        boolean inRows = relation instanceof Relation.Sum || relation instanceof Relation.Order;
        List<Cell> cells = relation.cells().stream()
                .flatMap(id -> questionnaire.cell(id).stream())
                .toList();
        return inRows && cells.stream().allMatch(cell -> cell.row().equals(here.row()))
                ? here.question().id()
                        + cells.stream().map(cell -> cell.column().code()).toList()
                : Integer.toString(number);
    }

    /** What is compared, in words. */
    String label(Line line) {
        Relation relation = line.relations().get(0);
        Cell here = cell(relation.place());
        if (relation instanceof Relation.Sum sum) {
            String parts = named(sum.parts().stream().map(Part::cell).toList(), " + ", this::column);
            return isAcross(sum)
                    ? words.get("checks.each", column(here) + " = " + parts)
                    : column(here) + ": " + row(here) + " = " + rows(sum);
        }
        if (relation instanceof Relation.Order order) {
            return words.get("checks.each", named(order.cells(), " \u2264 ", this::column));
        }
        if (relation instanceof Relation.Same same) {
            return place(here) + " = " + place(cell(same.first()));
        }
        if (relation instanceof Relation.AtMost most) {
            return place(here) + " \u2264 " + share(most.percent()) + place(cell(most.larger()));
        }
        if (relation instanceof Relation.TogetherAtMost most) {
            return named(most.parts(), " + ", this::place) + " \u2264 " + share(most.percent())
                    + named(most.whole(), " + ", this::place);
        }
        if (relation instanceof Relation.Counted counted) {
            Question rows = here.question();
            String counts = counted.rows().get(0).question();
            return words.get("checks.counted", words.texts().question(rows), counts);
        }
        boolean wholeTable = relation instanceof Relation.Required
                || relation instanceof Relation.EachCell
                || relation instanceof Relation.NilZero;
        return wholeTable ? words.texts().question(here.question()) : column(here);
    }

    private static String share(int percent) {
        return percent == 100 ? "" : percent + " % \u00d7 ";
    }

    private String rows(Relation.Sum sum) {
        return sum.parts().size() > NAMED
                ? words.get("checks.rows")
                : named(sum.parts().stream().map(Part::cell).toList(), " + ", this::row);
    }

    private boolean isAcross(Relation.Sum sum) {
        String row = cell(sum.total()).row();
        return sum.parts().stream().allMatch(part -> cell(part.cell()).row().equals(row));
    }

    private String named(List<CellId> cells, String between, Function<Cell, String> name) {
        return cells.stream().map(this::cell).map(name).collect(Collectors.joining(between));
    }

    private String place(Cell cell) {
        String row = row(cell);
        return cell.question().id() + " " + (row.isEmpty() ? "" : row + " \u2013 ") + column(cell);
    }

    private String column(Cell cell) {
        return words.texts().column(cell.question(), cell.column());
    }

    private String row(Cell cell) {
        boolean fixed = cell.question().rows().contains(cell.row());
        return fixed ? words.texts().row(cell.question(), cell.row()) : cell.row();
    }

    private Cell cell(CellId id) {
        return questionnaire.cell(id).orElseThrow();
    }
}
