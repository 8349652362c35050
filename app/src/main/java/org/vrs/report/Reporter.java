package org.vrs.report;

import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;

/**
 * One participant of the round, with its accepted return where it has one by the cut-off; no other return enters a report.
 *
 * @param previous its accepted return of the round before, to compare with
 */
public record Reporter(
        ParticipantCode code,
        String name,
        String subRegion,
        @Nullable AcceptedReturn accepted,
        @Nullable AcceptedReturn previous) {}
