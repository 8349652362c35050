package org.vrs.mirror;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.vrs.finding.ReviewerFindings;
import org.vrs.mirror.Comparison.Rates;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.validation.Finding;
import org.vrs.version.Acceptance;

/** Lays a submitted return beside the accepted ones of its round, for its reviewer. */
@Service
class Mirror {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final ReviewerFindings findings;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Populations populations;

    Mirror(
            Submissions submissions,
            Uploads uploads,
            Acceptance acceptance,
            ReviewerFindings findings,
            Rounds rounds,
            Questionnaires questionnaires,
            Environment environment) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.findings = findings;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.populations = Populations.of(environment);
    }

    /**
     * What to ask about. Empty before the first submission.
     *
     * @throws org.vrs.problem.Problem 403 for everybody but a reviewer from elsewhere
     */
    Comparison compare(SubmissionId id) {
        SortedMap<String, Answers> others = new TreeMap<>();
        acceptance.besides(id).forEach((code, answers) -> others.put(code.value(), answers));
        @Nullable Integer version = submissions.get(id).submittedVersion();
        if (version == null) {
            return Comparison.NONE;
        }
        List<Rule> rules = form(id).rules();
        String own = id.participant().value();
        return new Comparison(
                new MirrorRules(rules, own, uploads.answers(id, version), others).items(populations.people()),
                rules.stream()
                        .filter(rule -> rule.kind().equals(MirrorRules.RATES))
                        .findFirst()
                        .map(rule -> Rates.of(rule, own, others.keySet(), populations))
                        .orElse(null));
    }

    /**
     * What the rules that run for the reviewer find in the return by itself. Empty before the first submission.
     *
     * @throws org.vrs.problem.Problem 403 for everybody but a reviewer from elsewhere
     */
    List<Finding> findings(SubmissionId id) {
        @Nullable Integer version = submissions.get(id).submittedVersion();
        return version == null ? List.of() : findings.of(id, version);
    }

    /** The questionnaire of the return, whose rules are run. */
    Questionnaire form(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }
}
