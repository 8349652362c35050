package org.vrs.round;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.QuestionnaireId;

/** What the round manager decides before a launch; see {@link Round} for the dates and the sections. */
public record RoundPlan(
        String title,
        QuestionnaireId questionnaire,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueDate,
        LocalDate lateUntil,
        SortedSet<String> sections,
        @Nullable RoundId previous,
        boolean demonstration,
        SortedSet<ParticipantCode> participants) {}
