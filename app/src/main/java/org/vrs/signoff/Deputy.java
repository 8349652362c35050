package org.vrs.signoff;

import java.time.LocalDate;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.UserId;

/**
 * Somebody who signs for a sign-off authority while it is absent.
 *
 * @param from  first day, where the participant lives
 * @param until last day
 * @param state whether it counts today
 */
public record Deputy(
        long id,
        ParticipantCode participant,
        UserId authority,
        UserId deputy,
        LocalDate from,
        LocalDate until,
        State state) {

    /** Where a deputyship stands today. */
    public enum State {
        AHEAD,
        NOW,
        PAST,
        ENDED;

        /** Whether it counts, or will. */
        public boolean counts() {
            return this == AHEAD || this == NOW;
        }
    }
}
