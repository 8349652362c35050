package org.vrs.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vrs.questionnaire.CellId;
import org.vrs.workbook.FormLayout.Block;
import org.vrs.workbook.FormLayout.SheetPlan;

/**
 * Tables whose labels no longer stand beside the cells they were issued with: sorting moves labels and figures and leaves
 * the names of the cells behind. Where every label stands once, it says whose figures are beside it.
 */
final class MovedRows {

    /** A row with a label: its cells, and the row on which their names now point. */
    private record Line(String label, List<CellId> cells, int row, String standing) {}

    private final Blueprint blueprint;
    private final FormLayout layout;
    private final CellPlaces places;
    private final Standing standing;
    private final List<Block> byLabel = new ArrayList<>();
    private final List<Block> unsure = new ArrayList<>();
    private final Map<CellId, Place> read = new HashMap<>();

    MovedRows(Blueprint blueprint, FormLayout layout, CellPlaces places, Standing standing) {
        this.blueprint = blueprint;
        this.layout = layout;
        this.places = places;
        this.standing = standing;
    }

    /** Tables read row by row by their labels. */
    List<Block> byLabel() {
        return byLabel;
    }

    /** Tables that cannot be read. */
    List<Block> unsure() {
        return unsure;
    }

    /** Where the cells of tables read by their labels are to be read. */
    Map<CellId, Place> read() {
        return read;
    }

    /** What has to be known of a file before rows can be compared. */
    static void watch(FormLayout layout, CellPlaces places, Standing standing) {
        layout.places().forEach((cell, issued) -> {
            Place now = places.places().get(cell);
            if (now != null) {
                labels(issued, now).forEach(standing::watch);
                for (int column = 0; column <= now.column() + 1; column++) {
                    standing.watch(new Place(now.sheet(), now.row(), column));
                }
            }
        });
    }

    void find() {
        for (SheetPlan plan : layout.sheets()) {
            Set<String> known = new HashSet<>();
            blueprint.cells().forEach((place, said) -> {
                if (place.sheet().equals(plan.name()) && place.column() == FormLayout.LABELS) {
                    known.add(said.text());
                }
            });
            for (Block block : plan.blocks()) {
                if (!block.question().locked()) {
                    find(block, known);
                }
            }
        }
    }

    private void find(Block block, Set<String> known) {
        Map<Integer, List<CellId>> rows = rows(block);
        List<Line> lines = new ArrayList<>();
        Set<String> free = new HashSet<>();
        for (Map.Entry<Integer, List<CellId>> row : rows.entrySet()) {
            String label = blueprint.label(block.section().sheet(), row.getKey());
            List<CellId> cells = row.getValue();
            Set<Integer> now = new HashSet<>();
            cells.forEach(cell -> now.add(place(cell).row()));
            if (label != null && now.size() > 1) {
                unsure.add(block);
                return;
            }
            if (label != null) {
                lines.add(new Line(label, cells, now.iterator().next(), label(cells.get(0), label)));
            } else {
                free.add(label(cells.get(0), ""));
            }
        }
        boolean moved = lines.stream()
                .anyMatch(line -> !line.standing().equals(line.label())
                        && (known.contains(line.standing()) || free.contains(line.label())));
        if (moved) {
            settle(block, lines);
        }
    }

    /** The cells of each row that still have a place. */
    private Map<Integer, List<CellId>> rows(Block block) {
        Map<Integer, List<CellId>> rows = new TreeMap<>();
        for (CellId cell : block.question().cells()) {
            if (places.places().containsKey(cell)) {
                rows.computeIfAbsent(layout.place(cell).row(), row -> new ArrayList<>())
                        .add(cell);
            }
        }
        return rows;
    }

    private void settle(Block block, List<Line> lines) {
        Map<String, Line> standingAt = new HashMap<>();
        lines.forEach(line -> standingAt.put(line.standing(), line));
        Set<String> labels = new HashSet<>();
        lines.forEach(line -> labels.add(line.label()));
        if (labels.size() < lines.size() || !standingAt.keySet().equals(labels)) {
            unsure.add(block);
            return;
        }
        byLabel.add(block);
        for (Line line : lines) {
            Line there = standingAt.getOrDefault(line.label(), line);
            for (CellId cell : line.cells()) {
                Place named = place(cell);
                read.put(cell, new Place(named.sheet(), there.row(), named.column()));
            }
        }
    }

    private Place place(CellId cell) {
        return places.places().getOrDefault(cell, layout.place(cell));
    }

    /** The label beside a cell: moved like the cell, or, where a column was inserted between, where it was. */
    private String label(CellId cell, String wanted) {
        List<String> texts = labels(layout.place(cell), place(cell)).stream()
                .map(standing::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.contains(wanted) ? wanted : texts.isEmpty() ? "" : texts.get(0);
    }

    private static List<Place> labels(Place issued, Place now) {
        int moved = Math.max(0, FormLayout.LABELS + now.column() - issued.column());
        Place beside = new Place(now.sheet(), now.row(), moved);
        return moved == FormLayout.LABELS
                ? List.of(beside)
                : List.of(beside, new Place(now.sheet(), now.row(), FormLayout.LABELS));
    }
}
