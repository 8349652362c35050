package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells a participant that its return is closed as incomplete, and why. */
@Component
class SendIncompleteNotice implements JavaDelegate {

    private final ClarificationLetters letters;

    SendIncompleteNotice(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.closedIncomplete(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
