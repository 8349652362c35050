package org.vrs.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;

class ClarificationRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);

    private final ClarificationRules rules = new ClarificationRules(3, 15);

    /** Both sides of both midnights, where the participant lives: the day on which it is sent, and the last day to answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Honolulu",
                "America/New_York",
                "UTC",
                "Asia/Kathmandu",
                "Asia/Phnom_Penh",
                "Pacific/Chatham",
                "Pacific/Tongatapu",
                "Pacific/Kiritimati"
            })
    void answers_are_due_at_the_end_of_the_fifteenth_working_day_of_the_participant(String zone) {
        Participant participant = participant("FJI", ZoneId.of(zone));
        Instant monday = MONDAY.atStartOfDay(ZoneId.of(zone)).toInstant();
        assertThat(rules.due(monday.minusSeconds(1), participant)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(rules.due(monday, participant)).isEqualTo(LocalDate.of(2026, 5, 11));

        LocalDate due = rules.due(monday, participant);
        Instant over = due.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        assertThat(ClarificationRules.daysLeft(over.minusSeconds(1), due, participant))
                .isZero();
        assertThat(ClarificationRules.daysLeft(over, due, participant)).isEqualTo(-1);
    }

    @Test
    void the_same_instant_is_another_day_in_hawaii_than_on_kiribati() {
        Instant sent = Instant.parse("2026-04-20T11:00:00Z");
        assertThat(rules.due(sent, participant("FJI", ZoneId.of("Pacific/Kiritimati"))))
                .isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(rules.due(sent, participant("FJI", ZoneId.of("Pacific/Honolulu"))))
                .isEqualTo(LocalDate.of(2026, 5, 11));
    }

    @Test
    void where_friday_and_saturday_are_free_sunday_is_a_working_day() {
        LocalDate thursday = LocalDate.of(2026, 4, 23);
        ClarificationRules oneDay = new ClarificationRules(3, 1);
        ZoneId zone = ZoneId.of("Asia/Dhaka");
        Instant sent = thursday.atTime(12, 0).atZone(zone).toInstant();
        assertThat(oneDay.due(sent, participant("BGD", zone))).isEqualTo(LocalDate.of(2026, 4, 26));
        assertThat(oneDay.due(sent, participant("THA", zone))).isEqualTo(LocalDate.of(2026, 4, 24));
    }

    private static Participant participant(String code, ZoneId zone) {
        return new Participant(
                ParticipantCode.valueOf(code),
                "",
                "",
                code,
                Participant.Kind.STATE,
                Participant.Status.MEMBER,
                "",
                zone,
                Locale.ENGLISH);
    }
}
