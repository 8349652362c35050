package org.vrs.explanation;

import java.time.Instant;
import java.util.List;
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
 * @param changed what else the rule saw then and sees otherwise now
 */
public record Explained(
        String words, RoundId round, RoundId since, Instant at, String by, Seen then, Seen now, Changed changed) {

    /** Whether the value is another one by now; the words then explain nothing and are not offered. */
    public boolean expired() {
        return then.movedTo(now);
    }

    /** The values that moved besides the one that {@link #expired()} tells of. */
    public List<Changed.Move> moves() {
        return changed.moves().stream()
                .filter(move -> move.last() || !expired() || !isOfValue(move))
                .toList();
    }

    private boolean isOfValue(Changed.Move move) {
        return move.then().equals(then.found()) && move.now().equals(now.found());
    }
}
