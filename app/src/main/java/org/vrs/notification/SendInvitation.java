package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Invites a participant to a round that has just begun. */
@Component
class SendInvitation implements JavaDelegate {

    private final SubmissionLetters letters;

    SendInvitation(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.invite(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
