package org.vrs.ooxml;

import java.util.BitSet;
import org.vrs.ooxml.Refusal.Reason;

/**
 * Holds a sheet to one value for each cell: where a file says a cell twice, or in another row than it stands in, two programs
 * read two different figures.
 */
public final class CellOrder {

    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    private final String sheet;
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private int row;

    CellOrder(String sheet) {
        this.sheet = sheet;
    }

    /** A row begins; counted from 0. */
    void row(int next) throws Refusal {
        if (next < 0 || next > LAST_ROW) {
            throw new Refusal(Reason.UNREADABLE, sheet);
        }
        if (rows.get(next)) {
            throw new Refusal(Reason.CELL_TWICE, sheet + "!" + (next + 1));
        }
        rows.set(next);
        columns.clear();
        row = next;
    }

    /** A cell of the row, with the row that it says it is in. */
    void cell(int column, int named) throws Refusal {
        if (column < 0 || column > LAST_COLUMN || named != row) {
            throw new Refusal(Reason.UNREADABLE, sheet + "!" + (row + 1));
        }
        if (columns.get(column)) {
            throw new Refusal(Reason.CELL_TWICE, new Place(sheet, row, column).shown());
        }
        columns.set(column);
    }
}
