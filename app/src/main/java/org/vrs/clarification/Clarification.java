package org.vrs.clarification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vrs.submission.SubmissionId;

/**
 * One time that queries went to the participant.
 *
 * @param loop     which time, from 1
 * @param version  the version that the queries are about
 * @param dueDate  last day to answer, in the participant's own zone
 * @param closedAt when they were back with the reviewer; null before
 */
public record Clarification(
        SubmissionId submission,
        int loop,
        int version,
        Instant sentAt,
        LocalDate dueDate,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        ANSWERED,
        /** The reviewer closed it after the due date. */
        UNANSWERED
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
