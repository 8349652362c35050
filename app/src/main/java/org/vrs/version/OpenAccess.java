package org.vrs.version;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Opens the participant's access to what the others shared, at acceptance and not before. */
@Component
class OpenAccess implements JavaDelegate {

    private final Acceptance acceptance;

    OpenAccess(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution step) {
        acceptance.open(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
