package org.vrs.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Statement;

/**
 * What a rule says about concrete cells, worked out once from the rule's settings: the server's checks and the workbook's
 * formulas read the very same object, so that they cannot come to say different things.
 */
public sealed interface Relation {

    /** Every cell that the relation looks at. */
    List<CellId> cells();

    /** The cell to look at first. */
    default CellId place() {
        return cells().get(0);
    }

    /**
     * Parts add up to their total. A blank part leaves the sum open; where a part is a marker, the known parts may not exceed
     * the total. A part in a free row counts once its row is started.
     */
    record Sum(CellId total, List<Part> parts) implements Relation {
        @Override
        public List<CellId> cells() {
            List<CellId> cells = new ArrayList<>(List.of(total));
            parts.forEach(part -> cells.add(part.cell()));
            return cells;
        }
    }

    /** A part of a sum, with the free row in which it stands, if it stands in one and the sum runs down the rows. */
    record Part(CellId cell, @Nullable FreeRow row) {}

    /** A row of a list that the participant starts by answering any of its cells. */
    record FreeRow(String question, String row, List<CellId> cells) {}

    /** The figures do not fall from one cell to the next; what is blank or a marker is passed over. */
    record Order(List<CellId> cells) implements Relation {}

    /** Both figures are the same; skipped where one is blank or a marker. */
    record Same(CellId first, CellId second) implements Relation {
        @Override
        public List<CellId> cells() {
            return List.of(second, first);
        }
    }

    /** The smaller figure is at most so many percent of the larger; skipped where one is blank or a marker. */
    record AtMost(CellId smaller, CellId larger, int percent) implements Relation {
        @Override
        public List<CellId> cells() {
            return List.of(smaller, larger);
        }
    }

    /** The parts together are at most so many percent of the whole; a blank counts as nothing, a marker leaves it open. */
    record TogetherAtMost(List<CellId> parts, List<CellId> whole, int percent) implements Relation {
        @Override
        public List<CellId> cells() {
            List<CellId> cells = new ArrayList<>(parts);
            cells.addAll(whole);
            return cells;
        }
    }

    /** The answered cells hold 1, 2, 3 … without a gap or a repeat. */
    record Ranks(List<CellId> cells) implements Relation {}

    /** No answer stands twice; those that have a fixed row of their own stand in that row only. */
    record NoRepeat(List<CellId> cells, Map<String, String> fixedRows) implements Relation {}

    /** No cell holds the participant's own code. */
    record NotOwn(List<CellId> cells) implements Relation {}

    /** As many rows are started as a cell says. */
    record Counted(CellId announced, List<FreeRow> rows) implements Relation {
        @Override
        public List<CellId> cells() {
            return List.of(announced);
        }
    }

    /** What a cell refers to stands in one of the other cells. */
    record Known(List<CellId> cells, List<CellId> known) implements Relation {}

    /**
     * What must be answered in one question.
     *
     * @param fixed    cells that every return answers
     * @param rows     free rows: the cells of each that are required once it is started
     * @param oneRow   whether at least the first free row is required
     * @param evenNil  whether a nil return answers it too
     */
    record Required(List<CellId> fixed, List<RequiredRow> rows, boolean oneRow, boolean evenNil) implements Relation {
        @Override
        public List<CellId> cells() {
            List<CellId> cells = new ArrayList<>(fixed);
            rows.forEach(row -> cells.addAll(row.required()));
            return cells;
        }
    }

    /** A free row and those of its cells that it needs. */
    record RequiredRow(FreeRow row, List<CellId> required) {}

    /** A nil return holds no figure but zero. */
    record NilZero(List<CellId> cells) implements Relation {}

    /** A return of one of these forms says why. */
    record Reason(CellId reason, Set<String> forms) implements Relation {
        @Override
        public List<CellId> cells() {
            return List.of(reason);
        }
    }

    /** A sentence of the definition about cells that has none of the shapes above; only the server works it out. */
    record Condition(Statement statement) implements Relation {
        @Override
        public List<CellId> cells() {
            return statement.names().stream().map(CellId::valueOf).toList();
        }
    }

    /** A relation that holds, or not, for each of its cells alone. */
    sealed interface EachCell extends Relation {}

    /** A number lies between the limits, both included; null where there is no such limit. */
    record Range(
            List<CellId> cells,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) implements EachCell {}

    /** There is a plain number, whole if so asked, or a marker where one may stand. */
    record Figure(List<CellId> cells, boolean whole, boolean markers) implements EachCell {}

    /**
     * There is a code of the list, or several.
     *
     * @param list the code list, or null for the flags of a row
     */
    record OneOf(List<CellId> cells, @Nullable String list, List<String> codes, boolean several) implements EachCell {}

    /** The text has at most so many characters. */
    record Length(List<CellId> cells, int most) implements EachCell {}
}
