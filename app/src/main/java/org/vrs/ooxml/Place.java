package org.vrs.ooxml;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Where a cell is: sheet, and row and column counted from 0. */
public record Place(String sheet, int row, int column) {

    /** A name that no program takes for a cell, so that it needs no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z]+_[A-Z]+|[A-Z]{4,}");

    /** As a person writes it: {@code B_FLOWS!D14}. */
    public String shown() {
        return sheet + "!" + cell();
    }

    /** As a formula writes it: {@code 'B_FLOWS'!$D$14}. */
    public String absolute() {
        return "'" + sheet.replace("'", "''") + "'!$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }

    /** As briefly as a formula can write it: {@code B_FLOWS!D14}. */
    public String reference() {
        return (PLAIN.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cell();
    }

    /** The cell on its sheet: {@code D14}. */
    public String cell() {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
