package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the focal point that the secretariat returned the submission, and until when to answer. */
@Component
class SendReturnNotice implements JavaDelegate {

    private final SubmissionLetters letters;

    SendReturnNotice(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.returned(
                SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)),
                Variable.LATE_UNTIL.of(step).toInstant());
    }
}
