package org.vrs.mirror;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.Acceptance;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.submission.Uploads;

/** Lays a submitted return beside the accepted ones of its round, for its reviewer. */
@Service
class Mirror {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    /** People living in a participant's territory, by its code; a participant that is not named has no rates (N03). */
    private final Map<String, Long> populations;

    Mirror(Submissions submissions, Uploads uploads, Acceptance acceptance, Environment environment) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.populations = Binder.get(environment)
                .bind("vrs.populations", Bindable.mapOf(String.class, Long.class))
                .orElse(Map.of());
    }

    /**
     * What to ask about. Empty before the first submission.
     *
     * @throws org.vrs.problem.Problem 403 for everybody but a reviewer from elsewhere
     */
    List<MirrorItem> items(SubmissionId id) {
        SortedMap<String, Answers> others = new TreeMap<>();
        acceptance.besides(id).forEach((code, answers) -> others.put(code.value(), answers));
        Submission submission = submissions.get(id);
        Integer version = submission.submittedVersion();
        return version == null
                ? List.of()
                : new MirrorRules(id.participant().value(), uploads.answers(id, version), others).items(populations);
    }
}
