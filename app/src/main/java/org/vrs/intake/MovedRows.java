package org.vrs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.intake.FormIndex.Input;
import org.vrs.intake.FormIndex.IssuedRow;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;

/**
 * Tables whose labels no longer stand beside the cells they were issued with: sorting moves labels and figures and leaves
 * the names of the cells behind. Where every label stands once, it says whose figures are beside it.
 */
public final class MovedRows {

    /** A row with a label: its cells, the row on which their names now point, and the label that stands there. */
    private record Line(String label, List<Input> inputs, int row, String standing) {}

    private final FormIndex form;
    private final CellPlaces places;
    private final Standing standing;
    private final Repairs repairs;

    MovedRows(FormIndex form, CellPlaces places, Standing standing, Repairs repairs) {
        this.repairs = repairs;
        this.form = form;
        this.places = places;
        this.standing = standing;
    }

    /** Puts back cells that were dragged out of their row or column. */
    void putBack() {
        DraggedCells dragged = new DraggedCells(places, standing, repairs);
        eachTable((plan, block) -> dragged.settle(block, form.rows(block)));
    }

    /** Has the cells of moved tables read where their labels and headings stand, or nowhere. */
    void settle(Shift shift) {
        Map<Input, Place> read = new IdentityHashMap<>();
        eachTable((plan, block) -> {
            if (!repairs.isUnsure(block)) {
                find(block, form.labels(plan.name()), read);
            }
        });
        read.forEach(places::set);
        MovedColumns columns = new MovedColumns(form, places, standing, repairs);
        eachTable((plan, block) -> columns.settle(
                block, block.headerRow() < 0 ? -1 : shift.sheet(plan.name()).row(block.headerRow())));
        for (Block block : repairs.unsure()) {
            form.rows(block).forEach(row -> row.inputs().forEach(input -> places.set(input, null)));
        }
    }

    private void eachTable(BiConsumer<SheetPlan, Block> doing) {
        for (SheetPlan plan : form.layout().sheets()) {
            for (Block block : plan.blocks()) {
                if (!block.question().locked()) {
                    doing.accept(plan, block);
                }
            }
        }
    }

    private void find(Block block, Set<String> known, Map<Input, Place> read) {
        List<Line> lines = new ArrayList<>();
        Set<String> free = new HashSet<>();
        for (IssuedRow row : form.rows(block)) {
            List<Input> inputs = placed(row.inputs());
            String label = row.label();
            if (inputs.isEmpty()) {
                continue;
            }
            if (label == null) {
                free.add(label(inputs.get(0), ""));
            } else if (isTorn(inputs)) {
                repairs.unsure(block);
                return;
            } else {
                lines.add(new Line(label, inputs, place(inputs.get(0)).row(), label(inputs.get(0), label)));
            }
        }
        boolean moved = lines.stream()
                .anyMatch(line -> !line.standing().equals(line.label())
                        && (known.contains(line.standing()) || free.contains(line.label())));
        if (moved) {
            settle(block, lines, read);
        }
    }

    /** The cells of a row that still have a place. */
    private List<Input> placed(List<Input> inputs) {
        for (Input input : inputs) {
            if (places.of(input) == null) {
                return inputs.stream().filter(each -> places.of(each) != null).toList();
            }
        }
        return inputs;
    }

    /** Whether the cells of one row now stand on several. */
    private boolean isTorn(List<Input> inputs) {
        int row = place(inputs.get(0)).row();
        for (Input input : inputs) {
            if (place(input).row() != row) {
                return true;
            }
        }
        return false;
    }

    private void settle(Block block, List<Line> lines, Map<Input, Place> read) {
        Map<String, Line> standingAt = new HashMap<>();
        lines.forEach(line -> standingAt.put(line.standing(), line));
        Set<String> labels = new HashSet<>();
        lines.forEach(line -> labels.add(line.label()));
        if (labels.size() < lines.size() || !standingAt.keySet().equals(labels)) {
            repairs.unsure(block);
            return;
        }
        repairs.byLabel(block);
        for (Line line : lines) {
            Line there = standingAt.getOrDefault(line.label(), line);
            for (Input input : line.inputs()) {
                Place named = place(input);
                read.put(input, new Place(named.sheet(), there.row(), named.column()));
            }
        }
    }

    private Place place(Input input) {
        Place now = places.of(input);
        return now == null ? input.issued() : now;
    }

    /** The label beside a cell: moved like the cell, or, where a column was inserted between, where it was. */
    private String label(Input input, String wanted) {
        Place now = place(input);
        int moved =
                Math.max(0, FormLayout.LABELS + now.column() - input.issued().column());
        String beside = label(now, moved, wanted);
        if (moved == FormLayout.LABELS || (!wanted.isEmpty() && beside.equals(wanted))) {
            return beside;
        }
        String before = label(now, FormLayout.LABELS, wanted);
        return before.equals(wanted) || beside.isEmpty() ? before : beside;
    }

    private String label(Place cell, int column, String wanted) {
        @Nullable RawCell label = standing.at(cell.sheet(), cell.row(), column);
        return label == null ? "" : label.text().equals(wanted) ? wanted : Blueprint.plain(label.text());
    }
}
