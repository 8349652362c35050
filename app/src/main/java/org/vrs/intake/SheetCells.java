package org.vrs.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.RawCell;

/** The filled cells of one sheet as far as somebody may ask about them; it takes no more room than there are cells. */
public final class SheetCells {

    /** One row: columns in ascending order, as every program writes them, and what stands there. */
    private static final class Row {
        private int[] columns = new int[8];
        private RawCell[] cells = new RawCell[8];
        private int size;

        private void put(int column, RawCell cell) {
            int at =
                    size > 0 && column <= columns[size - 1] ? Arrays.binarySearch(columns, 0, size, column) : -1 - size;
            if (at < 0) {
                at = -1 - at;
                makeRoom(at);
            }
            columns[at] = column;
            cells[at] = cell;
        }

        private void makeRoom(int at) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, size * 2);
                cells = Arrays.copyOf(cells, size * 2);
            }
            System.arraycopy(columns, at, columns, at + 1, size - at);
            System.arraycopy(cells, at, cells, at + 1, size - at);
            size++;
        }

        private @Nullable RawCell at(int column) {
            int at = Arrays.binarySearch(columns, 0, size, column);
            return at < 0 ? null : cells[at];
        }
    }

    private @Nullable Row[] rows = new Row[64];
    private int lastRow = -1;
    private int lastColumn = -1;

    /** Makes sure that a cell is kept, and what stands above and before it. */
    void reach(int row, int column) {
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
    }

    void put(int row, int column, RawCell cell) {
        if (row < 0 || row > lastRow || column < 0 || column > lastColumn) {
            return;
        }
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length * 2));
        }
        Row here = rows[row];
        if (here == null) {
            here = new Row();
            rows[row] = here;
        }
        here.put(column, cell);
    }

    /** Hands over every cell that is kept, row by row. */
    void each(TypedOver.Taker taker) {
        for (int row = 0; row < rows.length; row++) {
            Row here = rows[row];
            for (int at = 0; here != null && at < here.size; at++) {
                RawCell cell = here.cells[at];
                if (cell != null) {
                    taker.take(row, here.columns[at], cell);
                }
            }
        }
    }

    @Nullable
    RawCell at(int row, int column) {
        Row here = row >= 0 && row < rows.length ? rows[row] : null;
        return here == null ? null : here.at(column);
    }
}
