package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Asks the deputy of the sign-off authority to read and release. */
@Component
class SendDeputyRequest implements JavaDelegate {

    private final SubmissionLetters letters;

    SendDeputyRequest(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.askDeputy(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
