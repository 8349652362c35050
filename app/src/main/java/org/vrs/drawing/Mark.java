package org.vrs.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/**
 * Something found in a return, in words of the workbook's language, to be shown to the participant beside its own figures.
 *
 * @param cell        the cell to look at, or null where the whole file is meant
 * @param where       question, row and column in words
 * @param message     what happened
 * @param found       the value found
 * @param allowed     what would be right, or empty
 * @param remedy      how to put it right
 * @param explanation what the participant has said about it, or empty
 * @param earlier     what it said earlier and has neither kept nor replaced; null where there is nothing
 */
public record Mark(
        @Nullable CellId cell,
        Severity severity,
        String where,
        String message,
        String found,
        String allowed,
        String remedy,
        String explanation,
        @Nullable Said earlier) {

    /**
     * What the participant said about the same thing in an earlier round or version.
     *
     * @param round in which it was said or kept last
     * @param holds whether the value is still the one it was said about
     * @param rule  whether the rule was changed since
     * @param moved the values that moved since
     */
    public record Said(String round, String words, boolean holds, boolean rule, List<Moved> moved) {}

    /**
     * A value that a rule reads and that is another one by now.
     *
     * @param where question, row and column in words
     * @param last  whether it is the last accepted figure
     * @param then  what it was; empty for a blank cell
     * @param now   what it is; empty for a blank cell
     */
    public record Moved(String where, boolean last, String then, String now) {}

    /** The same without earlier words. */
    public Mark(
            @Nullable CellId cell,
            Severity severity,
            String where,
            String message,
            String found,
            String allowed,
            String remedy,
            String explanation) {
        this(cell, severity, where, message, found, allowed, remedy, explanation, null);
    }
}
