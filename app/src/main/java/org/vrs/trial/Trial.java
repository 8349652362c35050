package org.vrs.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Rule;

/**
 * How far a trial is and what it has brought so far.
 *
 * @param text       the tried rule as it was typed
 * @param inForce    the rule of the same id in the form in force; null for a new rule
 * @param total      returns to look at
 * @param done       returns looked at
 * @param passedOver returns of a questionnaire that the form in force does not carry over
 * @param rounds     the sums, newest round first
 * @param lines      who is caught; null for those who may not read the returns
 * @param more       whether there are more lines than were kept
 */
record Trial(
        String id,
        String text,
        Rule tried,
        @Nullable Rule inForce,
        State state,
        int total,
        int done,
        int passedOver,
        List<RoundSum> rounds,
        @Nullable List<Caught> lines,
        boolean more) {

    /** Where a trial stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** The same for somebody who may know how many are caught and not who. */
    Trial withoutLines() {
        return new Trial(id, text, tried, inForce, state, total, done, passedOver, rounds, null, false);
    }

    /** All rounds together; null where no return was looked at. */
    public @Nullable RoundSum all() {
        return rounds.stream().reduce(RoundSum::plus).orElse(null);
    }
}
