package org.vrs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;

class ReviewDueTest {

    /** Both sides of the midnight before which a return came in, where the reader of the queue lives. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Honolulu", "UTC", "Asia/Kathmandu", "Asia/Bangkok", "Pacific/Kiritimati"})
    void a_review_is_due_on_the_fifteenth_working_day_of_the_reader(String id) {
        ZoneId zone = ZoneId.of(id);
        Instant monday = LocalDate.of(2026, 4, 20).atStartOfDay(zone).toInstant();
        assertThat(due(monday.minusMillis(1), zone)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(due(monday, zone)).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    private static LocalDate due(Instant submittedAt, ZoneId zone) {
        SubmissionStage stage = SubmissionStage.UNDER_REVIEW;
        SubmissionId id = SubmissionId.valueOf("2026-1.FJI");
        return ReviewQueue.due(
                new Submission(id, stage, submittedAt, null, null, 1, 1, submittedAt, null, null, null), zone);
    }
}
