package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the focal point why the secretariat returned the submission. */
@Component
class SendReturnNotice implements JavaDelegate {

    private final SubmissionLetters letters;

    SendReturnNotice(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.returnNotice(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
