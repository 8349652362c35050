package org.vrs.access;

import java.time.Instant;
import java.util.Map;

/**
 * How a participant stands in one round.
 *
 * @param since when it came to stand so
 * @param dataRatePercent of the accepted return; 0 before there is one
 * @param waived the approver accepted a low data rate, with a reason that the trail keeps
 * @param restrictions the sections that are not shared with all; no entry means {@link Sharing#ALL}
 */
record Standing(
        State state,
        Instant since,
        int dataRatePercent,
        boolean nil,
        boolean waived,
        Map<String, Sharing> restrictions) {

    /** The states of a standing. */
    enum State {
        /** In the round, without an accepted return: in whatever stage it is, declined or not reported. */
        INVITED,
        ACCEPTED,
        /** Accepted, and opened again for a correction. */
        REOPENED,
        /** Access is taken away until the return is accepted again. */
        SUSPENDED,
        WITHDRAWN
    }

    Standing {
        restrictions = Map.copyOf(restrictions);
    }

    static Standing invited(Instant since) {
        return new Standing(State.INVITED, since, 0, false, false, Map.of());
    }

    Standing in(State next, Instant at) {
        return new Standing(next, at, dataRatePercent, nil, waived, restrictions);
    }

    Sharing sharing(String section) {
        return restrictions.getOrDefault(section, Sharing.ALL);
    }
}
