package org.vrs.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Severity;
import org.vrs.workbook.Blueprint.Said;
import org.vrs.workbook.FormLayout.Block;

/** Tells what was changed in the cells that are no inputs, in one note. */
final class LockedCells {

    private static final int SHOWN = 50;
    private static final int LONGEST_SHOWN = 40;

    private final Map<Place, Said> issued;
    private final Shift shift;
    private final Set<String> sheets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    LockedCells(Blueprint blueprint, Shift shift, Set<String> sheets) {
        this.issued = blueprint.cells();
        this.shift = shift;
        this.sheets.addAll(sheets);
    }

    void watch(Standing standing) {
        issued.keySet().forEach(place -> standing.watch(shift.now(place)));
    }

    /** A note on all changes, or null if there is none; rows of moved tables are told of elsewhere. */
    @Nullable
    ReadNote note(Standing standing, List<Block> moved) {
        List<String> changes = new ArrayList<>();
        List<String> where = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        issued.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::sheet)
                        .thenComparingInt(Place::row)
                        .thenComparingInt(Place::column)))
                .filter(cell -> moved.stream().noneMatch(block -> isIn(block, cell.getKey())))
                .forEach(cell -> {
                    Place now = shift.now(cell.getKey());
                    if (now != null && !sheets.contains(now.sheet())) {
                        gone.add(now.sheet());
                    } else if (now != null && isChanged(cell.getValue(), standing.at(now))) {
                        where.add(now.shown());
                        changes.add(
                                now.shown() + " \u201c" + shown(cell.getValue().text()) + "\u201d \u2192 \u201c"
                                        + shown(standing.text(now)) + "\u201d");
                    }
                });
        changes.addAll(0, gone);
        where.addAll(0, gone);
        return changes.isEmpty()
                ? null
                : new ReadNote(
                        "S08",
                        Severity.NOTE,
                        null,
                        list(changes),
                        "",
                        where.stream().limit(SHOWN).toList());
    }

    private static boolean isIn(Block block, Place place) {
        return place.sheet().equals(block.section().sheet())
                && place.row() >= block.firstRow()
                && place.row() <= block.lastRow();
    }

    /** A formula may show nothing; then nobody can tell it from one that was deleted. */
    private static boolean isChanged(Said said, @Nullable RawCell cell) {
        if (said.formula()) {
            return cell != null && !cell.formula();
        }
        return cell == null || !Blueprint.plain(cell.text()).equals(said.text());
    }

    private static String list(List<String> changes) {
        String shown = changes.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return changes.size() > SHOWN ? shown + "; \u2026 +" + (changes.size() - SHOWN) : shown;
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "\u2026";
    }
}
