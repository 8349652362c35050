package org.vrs.questionnaire;

/** What may stand in a cell; a marker may stand in the figures (COUNT, AMOUNT, PERCENT) only. */
public enum CellType {
    /** A whole number from 0 to 10,000,000. */
    COUNT,
    /** A decimal number from 0. */
    AMOUNT,
    /** A decimal number from 0 to 100. */
    PERCENT,
    /** A rank: 1, 2, 3 … */
    RANK,
    /** One code of a list. */
    CODE,
    /** Several codes of a list, joined by commas. */
    CODES,
    /** Flags of the row, joined by commas. */
    FLAGS,
    /** Words up to a length. */
    TEXT,
    /** An e-mail address. */
    EMAIL,
    /** A day. */
    DATE;

    /** Whether the cell takes a figure, and so also a marker. */
    public boolean isFigure() {
        return this == COUNT || this == AMOUNT || this == PERCENT;
    }
}
