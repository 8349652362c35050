package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Reminds the focal point as the table of reminders says. */
@Component
class SendReminder implements JavaDelegate {

    private final SubmissionLetters letters;

    SendReminder(SubmissionLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.reminder(
                SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)),
                Variable.REMINDER.of(step),
                Variable.DAYS_LEFT.of(step));
    }
}
