package org.vrs.workbook;

import org.apache.poi.ss.util.CellReference;

/** Where a cell is: sheet, and row and column counted from 0. */
record Place(String sheet, int row, int column) {

    /** As a person writes it: {@code B_FLOWS!D14}. */
    String shown() {
        return sheet + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }

    /** As a formula writes it: {@code 'B_FLOWS'!$D$14}. */
    String absolute() {
        return "'" + sheet.replace("'", "''") + "'!$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }
}
