package org.vrs.clarification;

import java.util.List;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;

/**
 * A query as a page shows it, with every text in full.
 *
 * @param about   what it hangs on: empty, a table's id or a cell's
 * @param place   the same in words; empty for the whole return
 * @param section where its cells are filled in; empty for the whole return
 * @param value   what stands in the cell now, in words; empty where it is about no single cell
 * @param asked   whether it waits for the participant
 * @param settled whether the reviewer needs no more
 * @param draft   the reader's own text that is not sent yet; empty where there is none
 */
public record ThreadPage(
        long id,
        String about,
        String place,
        String section,
        String value,
        Tag state,
        boolean asked,
        boolean settled,
        String draft,
        List<Line> lines) {

    /**
     * One text.
     *
     * @param by     name of who wrote it; empty where the reader knows the other side as the secretariat only
     * @param source the reviewer's note on where figures come from, for the secretariat
     */
    public record Line(
            boolean ofSecretariat,
            String by,
            Moment at,
            boolean draft,
            String words,
            String source,
            List<Correction> corrections) {}

    /** A figure that was corrected in answer. */
    public record Correction(String where, String before, String now) {}

    /** The id of a cell as part of the names of elements. */
    public String key() {
        return about.replace('.', '-');
    }
}
