package org.vrs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vrs.ooxml.Place;

/** Tells what was emptied in a sheet: a few cells one by one, many of one column, which was deleted or cleared, in one go. */
public final class EmptiedCells {

    private static final int FEW = 3;

    private final String sheet;
    private final Map<Integer, List<Integer>> rows = new TreeMap<>();
    private final Map<Integer, List<String>> changes = new TreeMap<>();

    EmptiedCells(String sheet) {
        this.sheet = sheet;
    }

    void add(int row, int column, String change) {
        rows.computeIfAbsent(column, none -> new ArrayList<>()).add(row);
        changes.computeIfAbsent(column, none -> new ArrayList<>()).add(change);
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        changes.forEach((column, here) -> {
            if (here.size() > FEW) {
                told.add(all(column, rows.getOrDefault(column, List.of())));
            } else {
                told.addAll(here);
            }
        });
        return told;
    }

    /** Such as {@code META!A1:A49 (36) → “”}: from the first to the last, and how many of them. */
    private String all(int column, List<Integer> emptied) {
        int first = emptied.stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = emptied.stream().mapToInt(Integer::intValue).max().orElse(0);
        String end = new Place(sheet, last, column).shown();
        return new Place(sheet, first, column).shown() + ":" + end.substring(end.lastIndexOf('!') + 1) + " ("
                + emptied.size() + ") \u2192 \u201c\u201d";
    }
}
