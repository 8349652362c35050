package org.vrs.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.round.RoundId;
import org.vrs.workflow.Variable;

/** Opens a submission, with a process of its own, for every participant of a launched round. */
@Component
class OpenSubmissions implements JavaDelegate {

    private final Submissions submissions;

    OpenSubmissions(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution step) {
        submissions.open(RoundId.valueOf(Variable.ROUND_ID.of(step)));
    }
}
