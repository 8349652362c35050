package org.vrs.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;

/**
 * One agency's piece of a participant's questionnaire, from going out to coming back.
 *
 * @param number       from 1 in each submission; the file of the part carries it, sealed
 * @param downloadedAt when its workbook was first fetched, or null
 * @param returns      how many files came back
 * @param returnedAt   when the last of them came, or null
 * @param conflicts    cells of the last return that wait for somebody to choose
 * @param withdrawnAt  when the focal point took the part back, or null
 */
public record Part(
        SubmissionId submission,
        int number,
        NewPart plan,
        Instant createdAt,
        @Nullable Instant downloadedAt,
        int returns,
        @Nullable Instant returnedAt,
        int conflicts,
        @Nullable Instant withdrawnAt) {

    /** Where a part stands. */
    public enum State {
        HANDED_OUT,
        OVERDUE,
        CONFLICTS,
        RETURNED,
        WITHDRAWN
    }

    /** The state on a day of the participant's own. */
    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (returns > 0) {
            return conflicts > 0 ? State.CONFLICTS : State.RETURNED;
        }
        return plan.dueDate().isBefore(today) ? State.OVERDUE : State.HANDED_OUT;
    }

    public SortedSet<String> sections() {
        return plan.sections();
    }

    /** Whether it was handed to this person. */
    public boolean isOf(UserId user) {
        return user.equals(plan.provider());
    }
}
