package org.vrs.clarification;

import java.util.List;
import java.util.Optional;
import org.vrs.clarification.QueryText.Side;
import org.vrs.submission.SubmissionId;

/**
 * One query with everything that was written about it, oldest first.
 *
 * @param texts those that the reader may see
 */
public record Query(long id, SubmissionId submission, About about, State state, List<QueryText> texts) {

    public Query {
        texts = List.copyOf(texts);
    }

    /** Where a query stands. */
    public enum State {
        /** Not sent yet; the participant does not see it. */
        DRAFT,
        /** With the participant, or closed without an answer. */
        SENT,
        /** With the reviewer. */
        ANSWERED,
        /** The reviewer needs no more. */
        SETTLED
    }

    /** Whether it still stands against an acceptance without reservation. */
    public boolean isOpen() {
        return state == State.SENT || state == State.ANSWERED;
    }

    /** The text that one side has not sent yet. */
    public Optional<QueryText> draft(Side side) {
        return texts.stream()
                .filter(text -> text.side() == side && !text.isSent())
                .findFirst();
    }
}
