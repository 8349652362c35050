package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the approvers that a recommendation waits for one of them. */
@Component
class SendApprovalRequest implements JavaDelegate {

    private final SubmissionLetters letters;

    SendApprovalRequest(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.askForApproval(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
