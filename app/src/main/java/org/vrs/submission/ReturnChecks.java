package org.vrs.submission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checks;
import org.vrs.validation.Findings;
import org.vrs.validation.Period;

/** Runs a round's checks over a participant's answers, the same for an upload and for what is typed in the browser. */
@Component
class ReturnChecks {

    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Map<Questionnaire, Checks> checks = new ConcurrentHashMap<>();

    ReturnChecks(Acceptance acceptance, Rounds rounds, Questionnaires questionnaires) {
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    Questionnaire questionnaire(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    Findings run(SubmissionId id, Answers answers) {
        Round round = rounds.get(id.round());
        return checks.computeIfAbsent(questionnaires.of(round), Checks::of)
                .run(new CheckInput(
                        answers,
                        acceptance.lastAccepted(id).orElse(null),
                        new Period(round.periodStart(), round.periodEnd()),
                        id.participant().value()));
    }
}
