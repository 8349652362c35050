package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells a participant that its return is accepted and what it can read now. */
@Component
class SendAccessOpened implements JavaDelegate {

    private final AccessLetters letters;

    SendAccessOpened(AccessLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.accepted(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
