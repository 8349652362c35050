package org.vrs.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Ranges;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.FreeRow;
import org.vrs.questionnaire.Relation.Part;
import org.vrs.questionnaire.Relations;

/** Says a relation as formulas, with the meaning that the server's checks give it; nothing a plain .xlsx does not know. */
public final class RelationFormulas {

    /**
     * What a relation comes to in formulas.
     *
     * @param differing what to add up to know how often it does not hold: numbers or truths
     * @param compared  whether there is anything to compare yet
     * @param found     the figure found, where there is one
     * @param expected  the figure it is compared with, where there is one
     */
    record Told(
            List<String> differing,
            String compared,
            @Nullable String found,
            @Nullable String expected) {

        static Told of(List<String> differing, String compared) {
            return new Told(differing, compared, null, null);
        }
    }

    private final Drawing drawing;
    private final FormLayout layout;
    private final Function<String, String> startedRows;
    private final CellFormulas cells;
    private final RowFormulas rows;

    /** The function gives the cell in which the started rows of a question are counted. */
    RelationFormulas(Drawing drawing, FormLayout layout, Function<String, String> startedRows) {
        this.drawing = drawing;
        this.layout = layout;
        this.startedRows = startedRows;
        this.cells = new CellFormulas(drawing, layout);
        this.rows = new RowFormulas(drawing, layout, cells);
    }

    /** Empty where a sheet cannot tell: codes that are joined in one cell, and cells of a section that is not in the file. */
    Optional<Told> of(Relation relation) {
        if (relation instanceof Relation.Sum sum) {
            return Optional.of(sum(sum));
        }
        if (relation instanceof Relation.Order order) {
            return Optional.of(order(order));
        }
        if (relation instanceof Relation.Same same) {
            String first = at(same.first());
            String second = at(same.second());
            String both = "COUNT(%s,%s)=2".formatted(first, second);
            String differs = "IF(%s,%s,FALSE)".formatted(both, unequal(first, second, isWhole(same.second())));
            return Optional.of(new Told(List.of(differs), both, number(second), number(first)));
        }
        if (relation instanceof Relation.AtMost most) {
            return Optional.of(atMost(most));
        }
        if (relation instanceof Relation.TogetherAtMost together) {
            return Optional.of(together(together));
        }
        if (relation instanceof Relation.Counted counted) {
            return Optional.of(counted(counted));
        }
        if (relation instanceof Relation.Required required) {
            return Optional.of(required(required));
        }
        return relation instanceof Relation.EachCell each ? cells.of(each) : ofReturn(relation);
    }

    private Optional<Told> ofReturn(Relation relation) {
        if (relation instanceof Relation.NilZero zero) {
            String figures = each(zero.cells()).stream()
                    .map(range -> "COUNTIF(%1$s,\">0\")+COUNTIF(%1$s,\"<0\")".formatted(range))
                    .collect(Collectors.joining("+"));
            return nil().map(nil -> Told.of(List.of("IF(" + nil + "," + figures + ",0)"), nil));
        }
        if (relation instanceof Relation.Reason reason) {
            return form(List.copyOf(reason.forms()))
                    .map(form -> Told.of(List.of("AND(" + form + "," + at(reason.reason()) + "=\"\")"), form));
        }
        return rows.of(relation);
    }

    /** Closed when every part is a number or a marker; with a marker, the known parts may not exceed the total. */
    private Told sum(Relation.Sum sum) {
        String total = at(sum.total());
        List<CellId> all = sum.parts().stream().map(Part::cell).toList();
        String parts = ranges(all);
        String count = expected(sum.parts());
        String closed = "ISNUMBER(%s),COUNT(%s)+%s=%s".formatted(total, parts, cells.markers(each(all)), count);
        boolean whole = isWhole(sum.total());
        String above =
                whole ? "SUM(%s)>%s".formatted(parts, total) : "ROUND(SUM(%s)-SUM(%s),6)>0".formatted(parts, total);
        String unequal = "AND(COUNT(%s)=%s,%s)".formatted(parts, count, unequal("SUM(" + parts + ")", total, whole));
        String differs = "AND(%s,OR(%s,%s))".formatted(closed, above, unequal);
        return new Told(List.of(differs), "AND(" + closed + ")", number(total), "SUM(" + parts + ")");
    }

    /** How many parts count: those that are always there, and one for each started row. */
    private String expected(List<Part> parts) {
        long always = parts.stream().filter(part -> part.row() == null).count();
        return parts.stream()
                .map(Part::row)
                .filter(row -> row != null)
                .findFirst()
                .map(row -> startedRows.apply(row.question()) + "+" + always)
                .orElse(Long.toString(always));
    }

    private Told order(Relation.Order order) {
        List<String> at = order.cells().stream().map(this::at).toList();
        List<String> falls = new ArrayList<>();
        for (int high = 1; high < at.size(); high++) {
            for (int low = 0; low < high; low++) {
                String between =
                        low + 1 == high ? "" : "COUNT(" + ranges(order.cells().subList(low + 1, high)) + ")=0,";
                falls.add("AND(COUNT(%1$s,%2$s)=2,%3$s%1$s>%2$s)".formatted(at.get(low), at.get(high), between));
            }
        }
        String differs = falls.size() == 1 ? falls.get(0) : "OR(" + String.join(",", falls) + ")";
        return Told.of(List.of(differs), "COUNT(" + ranges(order.cells()) + ")>1");
    }

    private Told atMost(Relation.AtMost most) {
        String smaller = at(most.smaller());
        String larger = at(most.larger());
        String both = "COUNT(%s,%s)=2".formatted(smaller, larger);
        String limit = "ROUND(%s*%d/100,2)".formatted(larger, most.percent());
        return new Told(
                List.of("IF(%s,%s>%s,FALSE)".formatted(both, smaller, limit)),
                both,
                number(smaller),
                "IF(ISNUMBER(%s),%s,\"\u2013\")".formatted(larger, limit));
    }

    /** Compared where both sides hold a number and neither holds anything else. */
    private Told together(Relation.TogetherAtMost together) {
        String parts = ranges(together.parts());
        String whole = ranges(together.whole());
        String limit = "ROUND(SUM(%s)*%d/100,2)".formatted(whole, together.percent());
        String markers = cells.markers(each(together.cells()));
        String both = "AND(COUNT(%s)>0,COUNT(%s)>0,%s=0)".formatted(parts, whole, markers);
        return new Told(
                List.of("IF(%s,ROUND(SUM(%s)-%s,6)>0,FALSE)".formatted(both, parts, limit)),
                both,
                "SUM(" + parts + ")",
                limit);
    }

    private Told counted(Relation.Counted counted) {
        String announced = at(counted.announced());
        String started = startedRows.apply(counted.rows().get(0).question());
        String blankInNil = nil().map(nil -> "AND(%s,%s=\"\",%s<>0)".formatted(nil, announced, started))
                .orElse("FALSE");
        String differs = "IF(ISNUMBER(%1$s),%1$s<>%2$s,%3$s)".formatted(announced, started, blankInNil);
        return new Told(List.of(differs), "ISNUMBER(" + announced + ")", number(announced), started);
    }

    private Told required(Relation.Required required) {
        String answered = "COUNTA(" + ranges(required.cells()) + ")";
        String expected = Integer.toString(required.fixed().size());
        if (!required.rows().isEmpty()) {
            Relation.RequiredRow first = required.rows().get(0);
            String started = startedRows.apply(first.row().question());
            expected +=
                    "+%d*%s".formatted(first.required().size(), required.oneRow() ? "MAX(1," + started + ")" : started);
        }
        if (!required.evenNil() && nil().isPresent()) {
            answered = "IF(" + nil().get() + ",0," + answered + ")";
            expected = "IF(" + nil().get() + ",0," + expected + ")";
        }
        return new Told(List.of("(" + expected + ")-" + answered), "(" + expected + ")>0", answered, expected);
    }

    private Optional<String> nil() {
        return form(List.of(Relations.NIL));
    }

    /** Whether the form of return is one of these; empty where the form does not ask for it. */
    private Optional<String> form(List<String> forms) {
        return drawing.questionnaire()
                .cell(Relations.FORM_OF_RETURN)
                .map(cell -> forms.stream()
                        .sorted()
                        .map(form -> cells.isCode(at(cell.id()), cell.column().codeList(), form))
                        .collect(Collectors.joining(",", "OR(", ")")));
    }

    /** How many free rows of a question hold an answer. */
    String started(List<FreeRow> rows) {
        return rows.stream()
                .map(row -> "(COUNTA(" + ranges(row.cells()) + ")>0)")
                .collect(Collectors.joining("+"));
    }

    private boolean isWhole(CellId id) {
        return cell(id).column().type() == CellType.COUNT;
    }

    private static String unequal(String one, String other, boolean whole) {
        return whole ? one + "<>" + other : "ROUND(%s-%s,6)<>0".formatted(one, "SUM(" + other + ")");
    }

    private static String number(String at) {
        return "IF(ISNUMBER(%1$s),%1$s,\"\u2013\")".formatted(at);
    }

    private Cell cell(CellId id) {
        return drawing.questionnaire().cell(id).orElseThrow();
    }

    private String at(CellId cell) {
        return layout.place(cell).reference();
    }

    private String ranges(List<CellId> cells) {
        return Ranges.of(cells.stream().map(layout::place).toList());
    }

    private List<String> each(List<CellId> cells) {
        return Ranges.each(cells.stream().map(layout::place).toList());
    }
}
