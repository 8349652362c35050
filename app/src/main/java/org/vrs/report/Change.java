package org.vrs.report;

import java.util.Set;
import java.util.TreeSet;
import org.vrs.participant.ParticipantCode;

/**
 * How a figure moved since the last round, in bands: an exact percentage would let a reader work out last round's figure,
 * which that round's report may have left out. Only participants with figures in both rounds are compared.
 */
enum Change {
    STRONG_RISE,
    RISE,
    STABLE,
    FALL,
    STRONG_FALL,
    /** Too few persons or participants to say anything. */
    NOT_SHOWN,
    /** There is no earlier round to compare with. */
    NO_EARLIER;

    private static final int FEWEST = 20;

    static Change of(Contributions now, Contributions before, Set<ParticipantCode> inBoth) {
        if (inBoth.isEmpty()) {
            return NO_EARLIER;
        }
        Contributions present = now.within(inBoth);
        Contributions past = before.within(inBoth);
        if (past.total() < FEWEST || !Suppression.mayBeExact(past) || !Suppression.mayBeExact(present)) {
            return NOT_SHOWN;
        }
        return band(present.total() - past.total(), past.total());
    }

    static Set<ParticipantCode> inBoth(Splits now, Splits before) {
        Set<ParticipantCode> both = new TreeSet<>(now.codes());
        both.retainAll(before.codes());
        return both;
    }

    private static Change band(long difference, long past) {
        long size = Math.abs(difference) * 100;
        if (size <= past * 10) {
            return STABLE;
        }
        boolean strong = size > past * 50;
        if (difference > 0) {
            return strong ? STRONG_RISE : RISE;
        }
        return strong ? STRONG_FALL : FALL;
    }
}
