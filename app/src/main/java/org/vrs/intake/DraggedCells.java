package org.vrs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.intake.FormIndex.Input;
import org.vrs.intake.FormIndex.IssuedRow;
import org.vrs.ooxml.Place;

/**
 * Cells of a table that left their row and column: a figure that is dragged takes its name along, and what it is dropped on
 * loses its own. What stands where a row and a column meet belongs to them; where that is not sure, the table is not read.
 */
public final class DraggedCells {

    private static final int NOWHERE = -1;

    private final CellPlaces places;
    private final Standing standing;
    private final Repairs repairs;

    DraggedCells(CellPlaces places, Standing standing, Repairs repairs) {
        this.places = places;
        this.standing = standing;
        this.repairs = repairs;
    }

    /** Puts the cells of a table back, with the rows of that table as issued. */
    void settle(Block block, List<IssuedRow> rows) {
        if (isStill(rows)) {
            return;
        }
        Map<Input, Place> crossings = crossings(rows);
        List<Input> astray = new ArrayList<>();
        for (IssuedRow row : rows) {
            for (Input input : row.inputs()) {
                Place place = places.of(input);
                Place crossing = crossings.get(input);
                if (place != null && !place.equals(crossing)) {
                    astray.add(input);
                }
            }
        }
        Map<Place, Input> owners = new HashMap<>();
        crossings.forEach((input, place) -> owners.put(place, input));
        boolean torn = owners.size() < crossings.size();
        for (Input input : astray) {
            torn |= !isDropped(input, crossings.get(input), owners);
        }
        if (torn) {
            repairs.unsure(block);
        } else {
            putBack(astray, crossings);
        }
    }

    private void putBack(List<Input> astray, Map<Input, Place> crossings) {
        for (Input input : astray) {
            Place now = places.of(input);
            if (now != null) {
                repairs.dragged(now.shown());
            }
        }
        crossings.forEach(places::set);
    }

    /** Whether every cell of a table moved by the same rows and columns. */
    private boolean isStill(List<IssuedRow> rows) {
        Place first = null;
        int down = 0;
        int right = 0;
        for (IssuedRow row : rows) {
            for (Input input : row.inputs()) {
                Place now = places.of(input);
                if (now == null) {
                    return false;
                }
                Place issued = input.issued();
                if (first == null) {
                    first = now;
                    down = now.row() - issued.row();
                    right = now.column() - issued.column();
                } else if (now.row() - issued.row() != down || now.column() - issued.column() != right) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the row and the column of each cell meet, as far as most of their cells agree on both. */
    private Map<Input, Place> crossings(List<IssuedRow> rows) {
        Map<Integer, List<Input>> columns = new HashMap<>();
        rows.forEach(row -> row.inputs()
                .forEach(input -> columns.computeIfAbsent(input.issued().column(), column -> new ArrayList<>())
                        .add(input)));
        Map<Integer, Integer> columnsNow = new HashMap<>();
        columns.forEach((column, inputs) -> columnsNow.put(column, most(inputs, Place::column)));
        Map<Input, Place> crossings = new HashMap<>();
        for (IssuedRow row : rows) {
            int now = most(row.inputs(), Place::row);
            String sheet = sheet(row.inputs());
            for (Input input : row.inputs()) {
                int column = columnsNow.getOrDefault(input.issued().column(), NOWHERE);
                if (now >= 0 && column >= 0 && sheet != null) {
                    crossings.put(input, new Place(sheet, now, column));
                }
            }
        }
        return crossings;
    }

    private @Nullable String sheet(List<Input> inputs) {
        for (Input input : inputs) {
            Place place = places.of(input);
            if (place != null) {
                return place.sheet();
            }
        }
        return null;
    }

    /** What more than half of the cells with a place say; the only one says it alone. */
    private int most(List<Input> inputs, ToIntFunction<Place> what) {
        Map<Integer, Integer> counts = new HashMap<>();
        int all = 0;
        for (Input input : inputs) {
            Place place = places.of(input);
            if (place != null) {
                counts.merge(what.applyAsInt(place), 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() * 2 > all) {
                return count.getKey();
            }
        }
        return NOWHERE;
    }

    /** Whether a cell was dropped on another of the table, or on nothing, and left nothing behind. */
    private boolean isDropped(Input input, @Nullable Place crossing, Map<Place, Input> owners) {
        Place now = places.of(input);
        if (crossing == null || now == null) {
            return false;
        }
        Input owner = owners.get(now);
        if (owner == null) {
            return standing.at(now) == null;
        }
        Place named = places.of(owner);
        return (named == null || named.equals(now)) && standing.at(crossing) == null;
    }
}
