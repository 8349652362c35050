package org.vrs.intake;

import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;

/** What stands in the cells of a returned workbook on the sheets that somebody asks about; nothing else of it is kept. */
public final class Standing {

    private final BySheet<SheetCells> sheets = new BySheet<>();

    /** Keeps what stands in a place, and all above and before it. */
    void watch(Place place) {
        watch(place.sheet(), place.row(), place.column());
    }

    void watch(String sheet, int row, int column) {
        sheets.get(sheet, SheetCells::new).reach(row, column);
    }

    /** The cells of a sheet, or null if nobody asks about it. */
    @Nullable
    SheetCells sheet(String name) {
        return sheets.get(name);
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
