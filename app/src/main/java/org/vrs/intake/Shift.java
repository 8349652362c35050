package org.vrs.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.intake.FormIndex.Input;
import org.vrs.ooxml.Place;

/** Where what was issued stands now, told by the names of the input cells around it. */
public final class Shift {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    /** One sheet, by how much its rows and columns moved; what stands above a row of inputs moves with it. */
    static final class Sheet {
        private final int[] rows;
        private final int[] columns;
        private final boolean[] lost;
        private @Nullable String name;

        private Sheet(int rows, int columns) {
            this.rows = new int[rows];
            this.columns = new int[columns];
            this.lost = new boolean[rows];
            Arrays.fill(this.rows, UNKNOWN);
            Arrays.fill(this.columns, UNKNOWN);
        }

        private void take(Place issued, @Nullable Place now) {
            if (now == null) {
                lost[issued.row()] |= rows[issued.row()] == UNKNOWN;
                return;
            }
            lost[issued.row()] = false;
            name = name == null ? now.sheet() : name;
            rows[issued.row()] = rows[issued.row()] == UNKNOWN ? now.row() - issued.row() : rows[issued.row()];
            columns[issued.column()] =
                    columns[issued.column()] == UNKNOWN ? now.column() - issued.column() : columns[issued.column()];
        }

        /** What the names do not tell moves like the next that they do, and behind the last like the last. */
        private void settle() {
            settle(rows, lost);
            settle(columns, new boolean[columns.length]);
        }

        /** Above rows that were deleted nothing moved with the rows below them. */
        private static void settle(int[] moves, boolean[] deleted) {
            int next = 0;
            for (int known = 0; known < moves.length; known++) {
                next = moves[known] == UNKNOWN ? next : moves[known];
            }
            for (int at = moves.length - 1; at >= 0; at--) {
                next = moves[at] == UNKNOWN ? next + (deleted[at] ? 1 : 0) : moves[at];
                moves[at] = next;
            }
        }

        /** Whether a row of inputs has none of them left. */
        boolean isLost(int issuedRow) {
            return issuedRow < lost.length && lost[issuedRow];
        }

        int row(int issued) {
            return issued + rows[Math.min(issued, rows.length - 1)];
        }

        int column(int issued) {
            return issued + columns[Math.min(issued, columns.length - 1)];
        }

        /** What the sheet is called now. */
        String name(String issued) {
            return name == null ? issued : name;
        }
    }

    private final Map<String, Sheet> sheets = new HashMap<>();

    Shift(FormIndex form, CellPlaces places) {
        this(form, places, new Repairs());
    }

    /** The same after cells were put back; tables that are not read tell nothing. */
    Shift(FormIndex form, CellPlaces places, Repairs repairs) {
        for (SheetPlan plan : form.layout().sheets()) {
            Sheet sheet = new Sheet(plan.lastRow() + 1, plan.widths().length);
            for (Input input : form.inputs(plan)) {
                if (!repairs.isUnsure(input.block())) {
                    sheet.take(input.issued(), places.of(input));
                }
            }
            sheet.settle();
            sheets.put(plan.name(), sheet);
        }
    }

    /** How a sheet moved; one without inputs did not. */
    Sheet sheet(String issued) {
        return sheets.computeIfAbsent(issued, name -> {
            Sheet still = new Sheet(1, 1);
            still.settle();
            return still;
        });
    }
}
