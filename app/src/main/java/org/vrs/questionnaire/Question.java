package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Relation.FreeRow;

/**
 * One table of the questionnaire, the unit that has an id of its own ({@code B1.1}), one layout and one counting unit.
 *
 * @param id       such as {@code B1.1}; its cells are {@code id.row.column}, or {@code id.field} for FIELDS
 * @param layout   how it is laid out
 * @param unit     code of CL_UNIT, or null where nothing is counted
 * @param core     whether it must be answered
 * @param locked   whether only the secretariat fills it in (read-only for the participant)
 * @param rows     fixed rows: all rows of a GRID; the rows after the free rows of a LIST (such as OTH, XXX, T)
 * @param maxRows  number of free rows of a LIST, numbered 01, 02 …; 0 otherwise
 * @param columns  columns, or the fields of FIELDS
 */
public record Question(
        String id,
        Layout layout,
        @Nullable String unit,
        boolean core,
        boolean locked,
        List<String> rows,
        int maxRows,
        List<Column> columns) {

    /** How a question is laid out. */
    public enum Layout {
        /** Single fields, one under the other. */
        FIELDS,
        /** Fixed rows crossed with columns. */
        GRID,
        /** Free rows that the participant starts, then fixed rows. */
        LIST
    }

    /** The rows of the question in sheet order: free rows first, then fixed rows; one empty name for FIELDS. */
    public List<String> allRows() {
        if (layout == Layout.FIELDS) {
            return List.of("");
        }
        List<String> all = new ArrayList<>();
        for (int row = 1; row <= maxRows; row++) {
            all.add(freeRow(row));
        }
        all.addAll(rows);
        return all;
    }

    /** How many rows {@link #allRows()} has. */
    public int rowCount() {
        return layout == Layout.FIELDS ? 1 : maxRows + rows.size();
    }

    /** The free rows of a LIST, with all their cells; none otherwise. */
    public List<FreeRow> freeRows() {
        List<FreeRow> free = new ArrayList<>();
        for (int number = 1; number <= maxRows; number++) {
            String row = freeRow(number);
            free.add(new FreeRow(
                    id,
                    row,
                    columns.stream().map(column -> cell(row, column.code())).toList()));
        }
        return free;
    }

    /** The name of the n-th free row, counted from 1: {@code 01}. */
    public static String freeRow(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    public CellId cell(String row, String column) {
        return layout == Layout.FIELDS ? CellId.of(id, column) : CellId.of(id, row, column);
    }

    /** Every cell of the question, row by row. */
    public List<CellId> cells() {
        List<CellId> cells = new ArrayList<>();
        for (String row : allRows()) {
            for (Column column : columns) {
                if (hasCell(row, column)) {
                    cells.add(cell(row, column.code()));
                }
            }
        }
        return cells;
    }

    /** A fixed row of a LIST has no key to choose: its code columns do not exist. */
    public boolean hasCell(String row, Column column) {
        return !(layout == Layout.LIST && rows.contains(row) && column.type() == CellType.CODE);
    }
}
