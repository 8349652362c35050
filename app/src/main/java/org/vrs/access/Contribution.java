package org.vrs.access;

import java.time.Instant;
import java.util.Map;
import org.vrs.participant.ParticipantCode;

/**
 * What a participant has given to a round when its return is accepted: the facts from which its own access follows.
 *
 * @param sharing per section code; a section that is not named is shared with all contributors
 * @param dataRatePercent core cells with a figure, of all core cells asked, 0 to 100
 * @param nil a return that says there was nothing to report
 * @param at the acceptance
 */
public record Contribution(
        String roundId,
        ParticipantCode participant,
        Map<String, Sharing> sharing,
        int dataRatePercent,
        boolean nil,
        Instant at) {

    public Contribution {
        sharing = Map.copyOf(sharing);
        if (dataRatePercent < 0 || dataRatePercent > 100) {
            throw new IllegalArgumentException("A data rate is a percentage: " + dataRatePercent);
        }
    }
}
