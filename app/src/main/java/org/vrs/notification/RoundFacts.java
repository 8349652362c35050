package org.vrs.notification;

import java.time.LocalDate;
import org.vrs.round.Round;
import org.vrs.round.RoundPlan;

/** What a letter says about a round, be it launched or only planned. */
record RoundFacts(
        String id,
        String title,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueDate,
        LocalDate lateUntil,
        boolean demonstration) {

    static RoundFacts of(Round round) {
        return new RoundFacts(
                round.id().value(),
                round.title(),
                round.periodStart(),
                round.periodEnd(),
                round.dueDate(),
                round.lateUntil(),
                round.demonstration());
    }

    /** The plan under the id that a launch would give it. */
    static RoundFacts of(String id, RoundPlan plan) {
        return new RoundFacts(
                id,
                plan.title(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.dueDate(),
                plan.lateUntil(),
                plan.demonstration());
    }
}
