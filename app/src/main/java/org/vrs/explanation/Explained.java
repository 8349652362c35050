package org.vrs.explanation;

import java.time.Instant;
import org.vrs.round.RoundId;

/**
 * What the participant's side said about a warning when it was found last.
 *
 * @param words what it said
 * @param round the round in which it was said or kept last
 * @param since the round in which it was said first, in these words
 * @param at    when it was said or kept last
 * @param by    id of the user who did
 * @param then  the value it was said about
 * @param now   the value that is found now
 */
public record Explained(String words, RoundId round, RoundId since, Instant at, String by, Seen then, Seen now) {

    /** Whether the value is another one by now; the words then explain nothing and are not offered. */
    public boolean expired() {
        return then.movedTo(now);
    }
}
