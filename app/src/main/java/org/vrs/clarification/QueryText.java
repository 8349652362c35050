package org.vrs.clarification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text of a query, kept as it was written.
 *
 * @param version the version that is asked about, or answered with
 * @param words   empty where a corrected figure is the whole answer
 * @param source  where figures come from that are not in the recipient's own return, as the reviewer confirmed; the
 *     secretariat's own note, empty where there is none
 * @param sentAt  null while it is a draft of its side
 */
public record QueryText(
        long id,
        Side side,
        int version,
        String words,
        String source,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant sentAt) {

    /** Who writes. */
    public enum Side {
        SECRETARIAT,
        PARTICIPANT
    }

    public boolean isSent() {
        return sentAt != null;
    }
}
