package org.vrs.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a returned workbook that somebody asks about; nothing else of it is kept. */
final class Standing {

    private final Set<Place> watched = new HashSet<>();
    private final Map<Place, RawCell> cells = new HashMap<>();

    void watch(@Nullable Place place) {
        if (place != null) {
            watched.add(key(place));
        }
    }

    void take(Place place, RawCell cell) {
        Place key = key(place);
        if (watched.contains(key)) {
            cells.put(key, cell);
        }
    }

    @Nullable
    RawCell at(Place place) {
        return cells.get(key(place));
    }

    String text(Place place) {
        RawCell cell = at(place);
        return cell == null ? "" : Blueprint.plain(cell.text());
    }

    /** Programs do not tell names of sheets apart by their case. */
    private static Place key(Place place) {
        return new Place(place.sheet().toLowerCase(Locale.ROOT), place.row(), place.column());
    }
}
