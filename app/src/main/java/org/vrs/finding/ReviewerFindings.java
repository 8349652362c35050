package org.vrs.finding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Checks;
import org.vrs.validation.Finding;
import org.vrs.version.VersionTable;

/**
 * What the rules that run for the reviewer find in a submitted return. It is worked out when it is asked for and stored nowhere, so
 * that it counts into no triage and no screen, mail or file of the participant's side can come to hold it.
 */
@Service
public class ReviewerFindings {

    private final VersionTable versions;
    private final ReturnChecks returns;
    private final Access access;
    private final Map<Questionnaire, Checks> checks = new ConcurrentHashMap<>();

    ReviewerFindings(VersionTable versions, ReturnChecks returns, Access access) {
        this.versions = versions;
        this.returns = returns;
        this.access = access;
    }

    /**
     * In the order of the rules.
     *
     * @throws org.vrs.problem.Problem 403 for everybody but a reviewer from elsewhere
     */
    public List<Finding> of(SubmissionId id, int version) {
        access.require(Verb.REVIEW, id.participant());
        return checks.computeIfAbsent(returns.questionnaire(id), Checks::forReviewer)
                .run(returns.input(id, versions.answers(id, version)))
                .list();
    }
}
