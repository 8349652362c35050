package org.vrs.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a problem: where it was made, in the words of the workbook, and what was said about it.
 *
 * @param id          key of the finding; the name under which an explanation is sent, and part of the anchor
 * @param where       the place
 * @param what        the sentence with this finding's own values, where the problem's leaves some out; else empty
 * @param fix         the remedy with them, the same way
 * @param found       the value as it was written
 * @param allowed     what would be right
 * @param explanation what the participant has said about it; null where nothing is asked or said
 * @param earlier     what was said about it in an earlier version or round, where nothing is said yet; else null
 */
public record FindingPlace(
        String id,
        Where where,
        String what,
        String fix,
        String found,
        String allowed,
        @Nullable String explanation,
        @Nullable Earlier earlier) {

    /**
     * A place in the workbook and on the screen.
     *
     * @param sheet name of the sheet
     * @param cell  address of the cell, such as {@code D14}, or the cell's id
     * @param row   question, row and column in words
     * @param href  the cell in the form, where the reader can go there
     */
    public record Where(
            String sheet, String cell, String row, @Nullable String href) {}

    /**
     * Words from an earlier version or round.
     *
     * @param from  where they come from
     * @param moved how the value has moved since, so that they do not hold any more; null where they do and are offered
     * @param why   what else has changed since, so that they do not count any more though the value may be the same
     */
    public record Earlier(String words, Text from, @Nullable Text moved, List<Text> why) {}

    /** The same with words from an earlier version or round. */
    public FindingPlace offering(Earlier words) {
        return new FindingPlace(id, where, what, fix, found, allowed, explanation, words);
    }

    /** The earlier words where they still hold; else null. */
    public @Nullable String offered() {
        return earlier == null || earlier.moved() != null ? null : earlier.words();
    }
}
