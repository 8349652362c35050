package org.vrs.draft;

import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.version.AnswersText;

/**
 * A cell as somebody wants to change it.
 *
 * @param seen the {@link #code} of the answer that stood there when the person looked
 * @param now  the answer to be written; null clears the cell
 */
public record CellChange(CellId cell, String seen, @Nullable Answer now) {

    /** Whether a text that came from a page has the shape of a cell's id. */
    public static boolean isCell(String text) {
        try {
            return CellId.valueOf(text).value().equals(text);
        } catch (IllegalArgumentException foreign) {
            return false;
        }
    }

    /** An answer in the form in which a page carries it and sends it back; empty for a blank cell. */
    public static String code(@Nullable Answer answer) {
        return answer == null ? "" : AnswersText.code(answer);
    }
}
