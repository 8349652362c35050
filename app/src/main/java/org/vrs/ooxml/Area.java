package org.vrs.ooxml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rectangle of cells, its corners counted from 0 and both in it. */
public record Area(int top, int left, int bottom, int right) {

    /** What {@code A1}, {@code A1:B3} or several with blanks between them name; what is no cell is left out. */
    public static List<Area> of(@Nullable String references) {
        List<Area> areas = new ArrayList<>();
        if (references != null) {
            for (String reference : references.strip().split(" +")) {
                int colon = reference.indexOf(':');
                Place first = Reference.place("A!" + (colon < 0 ? reference : reference.substring(0, colon)));
                Place last = colon < 0 ? first : Reference.place("A!" + reference.substring(colon + 1));
                if (first != null && last != null) {
                    areas.add(new Area(first.row(), first.column(), last.row(), last.column()));
                }
            }
        }
        return areas;
    }

    public boolean holds(Place place) {
        return place.row() >= top && place.row() <= bottom && place.column() >= left && place.column() <= right;
    }

    public boolean beginsAt(Place place) {
        return place.row() == top && place.column() == left;
    }

    /** As a person writes it, on a sheet: {@code B_FLOWS!C9:D9}. */
    public String shown(String sheet) {
        return new Place(sheet, top, left).shown() + ":" + new Place(sheet, bottom, right).cell();
    }
}
