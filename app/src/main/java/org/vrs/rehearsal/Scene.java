package org.vrs.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.round.RoundId;
import org.vrs.round.RoundPlan;

/**
 * One round to be played.
 *
 * @param year     the reference period is this calendar year
 * @param launch   when the round manager launches it
 * @param dueDate  last day on time
 * @param until    what would happen later does not happen: the story stops there
 * @param previous whose figures are shown beside the new ones
 */
record Scene(
        long seed,
        List<ParticipantCode> participants,
        int year,
        Instant launch,
        LocalDate dueDate,
        Instant until,
        @Nullable RoundId previous) {

    /** Late submissions are taken for so many days. */
    private static final int LATE_DAYS = 30;

    private static final List<String> SECTIONS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");

    Scene {
        participants = List.copyOf(participants);
    }

    /** A throw-away round: launched in February, due at the end of April, as a real one would be. */
    static Scene rehearsal(long seed, List<ParticipantCode> participants, int year) {
        return new Scene(
                seed,
                participants,
                year,
                LocalDate.of(year + 1, 2, 2).atTime(2, 0).toInstant(ZoneOffset.UTC),
                LocalDate.of(year + 1, 4, 30),
                Instant.MAX,
                null);
    }

    RoundId round() {
        return RoundId.valueOf(year + "-1");
    }

    RoundPlan plan(QuestionnaireId questionnaire, String title) {
        return new RoundPlan(
                title,
                questionnaire,
                Year.of(year).atDay(1),
                LocalDate.of(year, 12, 31),
                dueDate,
                dueDate.plusDays(LATE_DAYS),
                new TreeSet<>(SECTIONS),
                previous,
                true,
                new TreeSet<>(participants));
    }
}
