package org.vrs.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/**
 * What became of changes to a draft.
 *
 * @param at        when it was saved
 * @param before    the draft as it was
 * @param draft     the draft afterwards
 * @param conflicts the cells that were left as they are because somebody else had changed them meanwhile
 */
public record Saving(Instant at, Draft before, Draft draft, List<Conflict> conflicts) {

    public Saving {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Two people, one cell.
     *
     * @param stored the other's answer, which stands; null where the other cleared the cell
     * @param typed  the answer that was not written; null where the cell was to be cleared
     * @param touch  when the other changed it; empty where it stands as a version brought it
     */
    public record Conflict(
            CellId cell, @Nullable Answer stored, @Nullable Answer typed, Optional<Draft.Touch> touch) {}
}
