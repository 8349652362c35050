package org.vrs.trial;

import org.jspecify.annotations.Nullable;
import org.vrs.validation.Finding;
import org.vrs.version.PastReturns.Past;

/**
 * A cell in which the tried rule, the rule in force or both find something.
 *
 * @param past    the return
 * @param kind    which of the two
 * @param finding what the tried rule finds, or the one in force where the tried one finds nothing
 * @param where   question, row and column in words
 */
record Caught(Past past, Kind kind, Finding finding, String where) {

    /** Whether the change catches it. */
    enum Kind {
        NEW,
        STILL,
        GONE
    }

    /** The id of the cell, or an empty text where the whole return is meant. */
    public String cell() {
        @Nullable Object cell = finding.cell();
        return cell == null ? "" : cell.toString();
    }
}
