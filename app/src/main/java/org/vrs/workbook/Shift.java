package org.vrs.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;

/** Where what was issued stands now, told by the names of the input cells around it. */
final class Shift {

    private static final class Sheet {
        private final String name;
        private final NavigableMap<Integer, Integer> rows = new TreeMap<>();
        private final NavigableMap<Integer, Integer> columns = new TreeMap<>();
        private final TreeSet<Integer> lost = new TreeSet<>();

        private Sheet(String name) {
            this.name = name;
        }
    }

    private final Map<String, Sheet> sheets = new HashMap<>();

    Shift(Map<CellId, Place> issued, Map<CellId, Place> now) {
        issued.forEach((cell, before) -> {
            Place after = now.get(cell);
            if (after != null) {
                Sheet sheet = sheets.computeIfAbsent(before.sheet(), name -> new Sheet(after.sheet()));
                sheet.rows.putIfAbsent(before.row(), after.row() - before.row());
                sheet.columns.putIfAbsent(before.column(), after.column() - before.column());
            }
        });
        issued.values().forEach(before -> {
            Sheet sheet = sheets.get(before.sheet());
            if (sheet != null && !sheet.rows.containsKey(before.row())) {
                sheet.lost.add(before.row());
            }
        });
    }

    /** The place now, or null if its row is gone; what stands above a row of inputs moves with it. */
    @Nullable
    Place now(Place issued) {
        Sheet sheet = sheets.get(issued.sheet());
        if (sheet == null) {
            return issued;
        }
        return sheet.lost.contains(issued.row())
                ? null
                : new Place(
                        sheet.name,
                        issued.row() + near(sheet.rows, issued.row()),
                        issued.column() + near(sheet.columns, issued.column()));
    }

    private static int near(NavigableMap<Integer, Integer> known, int at) {
        Map.Entry<Integer, Integer> next = known.ceilingEntry(at);
        return (next == null ? known.lastEntry() : next).getValue();
    }
}
