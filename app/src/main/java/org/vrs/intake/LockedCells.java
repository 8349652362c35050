package org.vrs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.intake.Blueprint.Issued;
import org.vrs.intake.Blueprint.Said;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;
import org.vrs.questionnaire.Severity;

/** Tells what was changed in the cells that are no inputs, in one note. */
public final class LockedCells {

    private static final int SHOWN = 50;
    private static final int LONGEST_SHOWN = 40;

    private final Blueprint blueprint;
    private final Shift shift;
    private final Set<String> sheets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    LockedCells(Blueprint blueprint, Shift shift, Set<String> sheets) {
        this.blueprint = blueprint;
        this.shift = shift;
        this.sheets.addAll(sheets);
    }

    void watch(Standing standing) {
        blueprint.sheets().forEach((name, cells) -> {
            Shift.Sheet sheet = shift.sheet(name);
            for (Issued cell : cells) {
                standing.watch(sheet.name(name), sheet.row(cell.row()), sheet.column(cell.column()));
            }
        });
    }

    /** A note on all changes, or null if there is none; rows of moved tables are told of elsewhere. */
    @Nullable
    ReadNote note(Standing standing, List<Block> moved, TypedOver typed, FormIndex form) {
        List<String> changes = new ArrayList<>();
        List<String> where = new ArrayList<>();
        typedBeside(moved, typed, form, changes, where);
        Set<String> gone = new TreeSet<>();
        blueprint.sheets().forEach((name, cells) -> {
            Shift.Sheet sheet = shift.sheet(name);
            String now = sheet.name(name);
            if (sheets.contains(now)) {
                List<Block> here = moved.stream()
                        .filter(block -> block.section().sheet().equals(name))
                        .toList();
                compare(now, sheet, cells, here, standing, changes, where);
            } else {
                gone.add(now);
            }
        });
        changes.addAll(0, gone);
        where.addAll(0, gone);
        return changes.isEmpty() ? null : note(changes, where);
    }

    /** What somebody wrote where nothing is read comes first: it is what may be missed. */
    private void typedBeside(
            List<Block> moved, TypedOver typed, FormIndex form, List<String> changes, List<String> where) {
        for (SheetPlan plan : form.layout().sheets()) {
            String now = shift.sheet(plan.name()).name(plan.name());
            List<Block> here = moved.stream()
                    .filter(block -> block.section().sheet().equals(plan.name()))
                    .toList();
            typed.find(plan, here, (row, column, cell) -> {
                String place = new Place(now, row, column).shown();
                where.add(place);
                changes.add(place + " \u201c\u201d \u2192 \u201c" + shown(text(cell)) + "\u201d");
            });
        }
    }

    private static void compare(
            String name,
            Shift.Sheet sheet,
            List<Issued> cells,
            List<Block> moved,
            Standing standing,
            List<String> changes,
            List<String> where) {
        SheetCells found = standing.sheet(name);
        EmptiedCells emptied = new EmptiedCells(name);
        for (Issued cell : cells) {
            if (!sheet.isLost(cell.row()) && !isIn(moved, cell.row())) {
                int row = sheet.row(cell.row());
                int column = sheet.column(cell.column());
                RawCell now = found == null ? null : found.at(row, column);
                if (isChanged(cell.said(), now)) {
                    String place = new Place(name, row, column).shown();
                    String shows = shown(standing.text(name, row, column));
                    String change =
                            place + " \u201c" + shown(cell.said().text()) + "\u201d \u2192 \u201c" + shows + "\u201d";
                    where.add(place);
                    if (shows.isEmpty()) {
                        emptied.add(row, column, change);
                    } else {
                        changes.add(change);
                    }
                }
            }
        }
        changes.addAll(emptied.told());
    }

    private static ReadNote note(List<String> changes, List<String> where) {
        return new ReadNote(
                "S08",
                Severity.NOTE,
                null,
                list(changes),
                "",
                where.stream().limit(SHOWN).toList());
    }

    private static boolean isIn(List<Block> blocks, int row) {
        for (Block block : blocks) {
            if (row >= block.top() && row <= block.lastRow()) {
                return true;
            }
        }
        return false;
    }

    /** A formula may show nothing; then nobody can tell it from one that was deleted. */
    private static boolean isChanged(Said said, @Nullable RawCell cell) {
        if (said.formula()) {
            return cell != null && !cell.formula();
        }
        return cell == null || !said.is(cell.text());
    }

    private static String text(RawCell cell) {
        return cell.kind() == RawCell.Kind.NUMBER
                ? cell.text().replaceFirst("\\.0+$", "")
                : Blueprint.plain(cell.text());
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
