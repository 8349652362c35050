package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Confirms to the participant that its return has arrived, and tells the reviewers. */
@Component
class SendReceipt implements JavaDelegate {

    private final SubmissionLetters letters;

    SendReceipt(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.released(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
