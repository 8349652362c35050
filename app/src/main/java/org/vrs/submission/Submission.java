package org.vrs.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;

/**
 * Where one participant stands in one round. It holds no figure.
 *
 * @param issuedAt         when the workbook was made, or null before
 * @param downloadedAt     when the participant first fetched it
 * @param latestVersion    number of the last upload taken, 0 before the first
 * @param submittedVersion the version handed to the sign-off authority and onwards, or null while in preparation
 * @param acceptedVersion  the version that was accepted, or null
 */
public record Submission(
        SubmissionId id,
        SubmissionStage stage,
        Instant stageSince,
        @Nullable Instant issuedAt,
        @Nullable Instant downloadedAt,
        int latestVersion,
        @Nullable Integer submittedVersion,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Integer acceptedVersion,
        @Nullable Instant acceptedAt) {

    public RoundId round() {
        return id.round();
    }

    public ParticipantCode participant() {
        return id.participant();
    }
}
