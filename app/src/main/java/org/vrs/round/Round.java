package org.vrs.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.QuestionnaireId;

/**
 * One collection: a questionnaire, a reference period, dates.
 *
 * @param dueDate       last day on time, in each participant's own zone
 * @param lateUntil     last day on which a late submission is taken, in each participant's own zone
 * @param sections      ids of the sections that are asked, besides cover, sources and notes
 * @param previous      the round whose accepted figures are shown beside the new ones, if there is one
 * @param demonstration whether all its figures are invented, which every page and report then says
 * @param closedAt      the report's cut-off, once the round is closed
 */
public record Round(
        RoundId id,
        String title,
        QuestionnaireId questionnaire,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueDate,
        LocalDate lateUntil,
        SortedSet<String> sections,
        @Nullable RoundId previous,
        boolean demonstration,
        RoundStage stage,
        Instant stageSince,
        Instant launchedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt) {

    /** The first moment that is too late to be on time, where the participant lives. */
    public Instant dueEnd(ZoneId zone) {
        return dueDate.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whole days from now to the due date, where the participant lives; 0 on the last day, negative after it. */
    public int daysLeft(Instant now, ZoneId zone) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), dueDate));
    }

    /** The first moment at which nothing more is taken, where the participant lives. */
    public Instant lateEnd(ZoneId zone) {
        return lateUntil.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
