package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the participant that answers changed since the signature, which is void. */
@Component
class SendVoidNotice implements JavaDelegate {

    private final SubmissionLetters letters;

    SendVoidNotice(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.signatureVoid(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
