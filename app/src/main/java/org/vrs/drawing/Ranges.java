package org.vrs.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.vrs.ooxml.Place;

/** Writes many cells as few references: neighbours in a column become one range, and equal neighbours one rectangle. */
public final class Ranges {

    private record Run(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        String reference() {
            String first = new Place(sheet, firstRow, firstColumn).reference();
            return cells() == 1 ? first : first + ":" + new Place(sheet, lastRow, lastColumn).cell();
        }

        int cells() {
            return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
        }
    }

    private Ranges() {}

    /** The cells as arguments of a function that takes several ranges. */
    public static String of(List<Place> places) {
        return String.join(",", each(places));
    }

    /** The cells as rectangles, for functions that take one range only. */
    public static List<String> each(List<Place> places) {
        return rectangles(columns(places)).stream().map(Run::reference).toList();
    }

    /** The cells of one sheet as rectangles. */
    public static List<CellRangeAddress> areas(List<Place> places) {
        return rectangles(columns(places)).stream()
                .map(run -> new CellRangeAddress(run.firstRow(), run.lastRow(), run.firstColumn(), run.lastColumn()))
                .toList();
    }

    private static List<Run> columns(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(Place::sheet)
                .thenComparingInt(Place::column)
                .thenComparingInt(Place::row));
        List<Run> runs = new ArrayList<>();
        for (Place place : sorted) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null
                    && last.sheet().equals(place.sheet())
                    && last.firstColumn() == place.column()
                    && last.lastRow() + 1 == place.row()) {
                runs.set(
                        runs.size() - 1,
                        new Run(place.sheet(), last.firstRow(), place.row(), place.column(), place.column()));
            } else {
                runs.add(new Run(place.sheet(), place.row(), place.row(), place.column(), place.column()));
            }
        }
        return runs;
    }

    private static List<Run> rectangles(List<Run> columns) {
        List<Run> runs = new ArrayList<>();
        for (Run run : columns) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null
                    && last.sheet().equals(run.sheet())
                    && last.firstRow() == run.firstRow()
                    && last.lastRow() == run.lastRow()
                    && last.lastColumn() + 1 == run.firstColumn()) {
                runs.set(
                        runs.size() - 1,
                        new Run(run.sheet(), run.firstRow(), run.lastRow(), last.firstColumn(), run.lastColumn()));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }
}
