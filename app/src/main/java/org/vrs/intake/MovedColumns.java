package org.vrs.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.intake.FormIndex.Input;
import org.vrs.intake.FormIndex.IssuedRow;
import org.vrs.ooxml.Place;

/**
 * Tables whose headings no longer stand above the cells they were issued with: whoever swaps what stands in two columns
 * leaves the names of the cells behind. Where every heading stands once, it says whose figures are below it.
 */
public final class MovedColumns {

    private final FormIndex form;
    private final CellPlaces places;
    private final Standing standing;
    private final Repairs repairs;

    MovedColumns(FormIndex form, CellPlaces places, Standing standing, Repairs repairs) {
        this.form = form;
        this.places = places;
        this.standing = standing;
        this.repairs = repairs;
    }

    /** A column with a heading: where it is now, counted from 0, what it was called and is called. */
    private record Headed(int now, String label, String found) {}

    /** Has the cells of a table read below their headings, or nowhere; without their names a changed heading is doubt enough. */
    void settle(Block block, int headerRow) {
        if (headerRow < 0 || block.question().locked() || repairs.isUnsure(block)) {
            return;
        }
        List<Headed> columns = columns(block, headerRow);
        boolean changed = false;
        for (Headed column : columns) {
            changed |= !column.found().equals(column.label());
        }
        if (changed) {
            settle(block, columns);
        }
    }

    private void settle(Block block, List<Headed> columns) {
        Set<String> issued = new HashSet<>();
        Map<String, Integer> standingAt = new HashMap<>();
        boolean elsewhere = false;
        for (Headed column : columns) {
            issued.add(column.label());
        }
        for (Headed column : columns) {
            standingAt.put(column.found(), column.now());
            elsewhere |= !column.found().equals(column.label()) && issued.contains(column.found());
        }
        if (standingAt.keySet().equals(issued) && issued.size() == columns.size()) {
            repairs.byLabel(block);
            move(block, standingAt);
        } else if (elsewhere || !places.isNamed(block)) {
            repairs.unsure(block);
        }
    }

    private void move(Block block, Map<String, Integer> standingAt) {
        for (IssuedRow row : form.rows(block)) {
            for (Input input : row.inputs()) {
                Place place = places.of(input);
                String label = form.blueprint()
                        .text(
                                block.section().sheet(),
                                block.headerRow(),
                                input.issued().column());
                if (place != null) {
                    places.set(input, new Place(place.sheet(), place.row(), standingAt.getOrDefault(label, -1)));
                }
            }
        }
    }

    private List<Headed> columns(Block block, int headerRow) {
        String sheet = block.section().sheet();
        List<Headed> columns = new ArrayList<>();
        BitSet known = new BitSet();
        for (IssuedRow row : form.rows(block)) {
            for (Input input : row.inputs()) {
                Place place = places.of(input);
                if (place != null && !known.get(input.issued().column())) {
                    known.set(input.issued().column());
                    String label = form.blueprint()
                            .text(sheet, block.headerRow(), input.issued().column());
                    String found = standing.text(place.sheet(), headerRow, place.column());
                    columns.add(new Headed(place.column(), label, found));
                }
            }
            if (columns.size() == block.columns().length) {
                return columns;
            }
        }
        return columns;
    }
}
