package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Reminds a participant, in the way that the reminder table has chosen. */
@Component
class SendReminder implements JavaDelegate {

    private final SubmissionLetters letters;

    SendReminder(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        Occasion occasion = Occasion.valueOf(Variable.REMINDER.of(step));
        SubmissionId id = SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step));
        letters.remind(id, occasion, Variable.DAYS_LEFT.of(step));
    }
}
