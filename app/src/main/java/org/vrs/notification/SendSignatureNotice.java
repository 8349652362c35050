package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells both sides why a signature ended while the return was with the secretariat. */
@Component
class SendSignatureNotice implements JavaDelegate {

    private final SubmissionLetters letters;

    SendSignatureNotice(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.signatureEnded(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
