package org.vrs.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.intake.Blueprint.Issued;
import org.vrs.intake.FormIndex.Input;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;

/** Finds what was written into cells of a sheet that were issued blank and are no inputs: remarks beside a table, mostly. */
public final class TypedOver {

    /** How far under and right of the form a cell still belongs to its sheet. */
    static final int MARGIN_ROWS = 3;

    static final int LAST_COLUMN = 100;

    /** Takes a cell in which something stands that nobody asked for. */
    interface Taker {
        void take(int row, int column, RawCell cell);
    }

    private final FormIndex form;
    private final CellPlaces places;
    private final Shift shift;
    private final Standing standing;

    TypedOver(FormIndex form, CellPlaces places, Shift shift, Standing standing) {
        this.form = form;
        this.places = places;
        this.shift = shift;
        this.standing = standing;
    }

    /** Goes through one sheet; cells where something was issued, and rows of moved tables, are told of elsewhere. */
    void find(SheetPlan plan, List<Block> moved, Taker taker) {
        Shift.Sheet sheet = shift.sheet(plan.name());
        SheetCells cells = standing.sheet(sheet.name(plan.name()));
        if (cells == null) {
            return;
        }
        Map<Integer, BitSet> known = known(plan, sheet, cells);
        for (Block block : moved) {
            for (int row = block.top(); row <= block.lastRow(); row++) {
                known.computeIfAbsent(sheet.row(row), now -> new BitSet()).set(0, LAST_COLUMN + 1);
            }
        }
        int last = 0;
        for (Input input : form.inputs(plan)) {
            Place place = places.of(input);
            if (place != null) {
                known.computeIfAbsent(place.row(), row -> new BitSet()).set(place.column());
                last = Math.max(last, place.row());
            }
        }
        int end = last + MARGIN_ROWS;
        cells.each((row, column, cell) -> {
            BitSet here = known.get(row);
            boolean asked = row < FormLayout.FIRST_BLOCK || row > end || (here != null && here.get(column));
            if (!asked && !cell.text().isBlank()) {
                taker.take(row, column, cell);
            }
        });
    }

    /** The columns of each row where something was issued. */
    private Map<Integer, BitSet> known(SheetPlan plan, Shift.Sheet moved, SheetCells cells) {
        Map<Integer, BitSet> known = new HashMap<>();
        for (Issued cell : form.blueprint().written(plan.name())) {
            known.computeIfAbsent(moved.row(cell.row()), row -> new BitSet()).set(moved.column(cell.column()));
        }
        for (Block block : plan.blocks()) {
            int head = block.isFields() ? block.headingRow() : block.headerRow();
            int from = moved.column(block.lastFiguresColumn());
            if (cells.at(moved.row(head), from) != null) {
                for (int row = head; row <= block.lastRow(); row++) {
                    known.computeIfAbsent(moved.row(row), now -> new BitSet())
                            .set(from, moved.column(block.afterLastFigures() - 1) + 1);
                }
            }
        }
        return known;
    }
}
