package org.vrs.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participant;
import org.vrs.participant.WorkingDays;

/** How often queries may go to a participant, and how long it has to answer (domain.md 5.3); both can be configured. */
@Component
class ClarificationRules {

    private final int loops;
    private final int workingDays;

    ClarificationRules(
            @Value("${vrs.clarification.loops:3}") int loops,
            @Value("${vrs.clarification.working-days:15}") int workingDays) {
        this.loops = loops;
        this.workingDays = workingDays;
    }

    int loops() {
        return loops;
    }

    /** The last day to answer what is sent at an instant, counted where the participant lives. */
    LocalDate due(Instant sent, Participant participant) {
        return WorkingDays.after(LocalDate.ofInstant(sent, participant.zone()), workingDays, participant.code());
    }

    /** Whole days until that day, where the participant lives; negative once it has passed. */
    static int daysLeft(Instant now, LocalDate due, Participant participant) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, participant.zone()), due));
    }
}
