package org.vrs.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;

/** What stands in the cells of a returned workbook on the sheets that somebody asks about; nothing else of it is kept. */
public final class Standing {

    private final Map<String, SheetCells> sheets = new HashMap<>();
    /** Programs do not tell names of sheets apart by their case; each spelling that was met leads to its sheet. */
    private final Map<String, SheetCells> spellings = new HashMap<>();

    /** Keeps what stands in a place, and all above and before it. */
    void watch(Place place) {
        watch(place.sheet(), place.row(), place.column());
    }

    void watch(String sheet, int row, int column) {
        SheetCells cells = sheet(sheet);
        if (cells == null) {
            cells = new SheetCells();
            sheets.put(sheet.toLowerCase(Locale.ROOT), cells);
            spellings.put(sheet, cells);
        }
        cells.reach(row, column);
    }

    /** The cells of a sheet, or null if nobody asks about it. */
    @Nullable
    SheetCells sheet(String name) {
        SheetCells known = spellings.get(name);
        if (known == null) {
            known = sheets.get(name.toLowerCase(Locale.ROOT));
            if (known != null) {
                spellings.put(name, known);
            }
        }
        return known;
    }

    @Nullable
    RawCell at(Place place) {
        return at(place.sheet(), place.row(), place.column());
    }

    @Nullable
    RawCell at(String sheet, int row, int column) {
        SheetCells cells = sheet(sheet);
        return cells == null ? null : cells.at(row, column);
    }

    String text(String sheet, int row, int column) {
        RawCell cell = at(sheet, row, column);
        return cell == null ? "" : Blueprint.plain(cell.text());
    }
}
