package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the focal point that the sign-off authority sent the return back. */
@Component
class SendNationalReturn implements JavaDelegate {

    private final SubmissionLetters letters;

    SendNationalReturn(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.sentBackByAuthority(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
