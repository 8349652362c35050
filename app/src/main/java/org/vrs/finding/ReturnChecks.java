package org.vrs.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checked;
import org.vrs.validation.Checks;
import org.vrs.validation.Findings;
import org.vrs.validation.Period;
import org.vrs.version.Acceptance;

/** Runs a round's checks over a participant's answers, the same for an upload and for what is typed in the browser. */
@Component
public class ReturnChecks {

    private static final int MOST_RECENT = 32;

    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Map<Questionnaire, Checks> checks = new ConcurrentHashMap<>();
    /** What was checked last of the submissions that are being filled in: the next check looks at what changed only. */
    private final Map<SubmissionId, Checked> recent = Collections.synchronizedMap(new Recent());

    private static final class Recent extends LinkedHashMap<SubmissionId, Checked> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SubmissionId, Checked> eldest) {
            return size() > MOST_RECENT;
        }
    }

    ReturnChecks(Acceptance acceptance, Rounds rounds, Questionnaires questionnaires) {
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    public Questionnaire questionnaire(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    public Findings run(SubmissionId id, Answers answers) {
        Checks rules = checks.computeIfAbsent(questionnaire(id), Checks::of);
        CheckInput input = input(id, answers);
        Checked before = recent.get(id);
        Checked now = before == null ? rules.check(input) : before.after(input);
        recent.put(id, now);
        return now.findings();
    }

    /**
     * Of findings that were stored at some time, those that the participant's side may be told: a rule that runs for the
     * reviewer alone by now may once have run with the return.
     */
    List<StoredFinding> told(SubmissionId id, List<StoredFinding> stored) {
        Set<String> hidden = questionnaire(id).rules().stream()
                .filter(Rule::isForReviewerOnly)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return stored.stream()
                .filter(one -> !hidden.contains(one.finding().rule()))
                .toList();
    }

    /** What a return is checked with: the participant's own answers of this round and earlier ones. */
    CheckInput input(SubmissionId id, Answers answers) {
        Round round = rounds.get(id.round());
        return new CheckInput(
                answers,
                acceptance.lastAccepted(id).orElse(null),
                acceptance.acceptedBefore(id),
                acceptance.acceptedAlready(id).orElse(null),
                new Period(round.periodStart(), round.periodEnd()),
                id.participant().value());
    }
}
