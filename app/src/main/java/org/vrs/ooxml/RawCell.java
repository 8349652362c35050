package org.vrs.ooxml;

/**
 * What stands in a cell of a file, before anybody asked what it means.
 *
 * @param kind    what the file says it is
 * @param text    the text, or the number as the file writes it
 * @param shows   how its format shows a number
 * @param formula whether a formula made it
 */
public record RawCell(Kind kind, String text, SharedParts.Shows shows, boolean formula) {

    /** What the file says a value is. */
    public enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        ERROR,
        ISO_DATE,
        /** A formula whose result the file does not hold. */
        NO_RESULT
    }
}
