package org.vrs.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vrs.questionnaire.QuestionnaireId;

/** The days of a round end where each participant lives, from UTC−10 to UTC+14, and not where the program runs. */
class RoundTest {

    private static final Round ROUND = new Round(
            RoundId.valueOf("2026-1"),
            "Round 2026",
            QuestionnaireId.valueOf("msrc/1.0"),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 31),
            Collections.unmodifiableSortedSet(new TreeSet<>()),
            null,
            true,
            RoundStage.COLLECTING,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null);

    @ParameterizedTest
    @CsvSource({
        "Pacific/Honolulu,   2026-05-01T10:00:00Z, 2026-06-01T10:00:00Z",
        "America/New_York,   2026-05-01T04:00:00Z, 2026-06-01T04:00:00Z",
        "UTC,                2026-05-01T00:00:00Z, 2026-06-01T00:00:00Z",
        "Asia/Kathmandu,     2026-04-30T18:15:00Z, 2026-05-31T18:15:00Z",
        "Asia/Phnom_Penh,    2026-04-30T17:00:00Z, 2026-05-31T17:00:00Z",
        "Pacific/Chatham,    2026-04-30T11:15:00Z, 2026-05-31T11:15:00Z",
        "Pacific/Kiritimati, 2026-04-30T10:00:00Z, 2026-05-31T10:00:00Z"
    })
    void its_days_end_at_the_midnight_of_the_participant(String id, Instant due, Instant late) {
        ZoneId zone = ZoneId.of(id);
        assertThat(ROUND.dueEnd(zone)).isEqualTo(due);
        assertThat(ROUND.lateEnd(zone)).isEqualTo(late);
        assertThat(ROUND.daysLeft(due.minusMillis(1), zone)).isZero();
        assertThat(ROUND.daysLeft(due, zone)).isEqualTo(-1);
        Instant dayBegins = ROUND.dueDate().atStartOfDay(zone).toInstant();
        assertThat(ROUND.daysLeft(dayBegins.minusMillis(1), zone)).isEqualTo(1);
        assertThat(ROUND.daysLeft(dayBegins, zone)).isZero();
    }
}
