package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Invites the focal point, with the due date as a calendar entry. */
@Component
class SendInvitation implements JavaDelegate {

    private final SubmissionLetters letters;

    SendInvitation(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.invitation(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
