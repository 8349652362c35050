package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Reminds of queries, in the way that the table of query reminders has chosen. */
@Component
class SendQueryReminder implements JavaDelegate {

    private final ClarificationLetters letters;

    SendQueryReminder(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        Occasion occasion = Occasion.valueOf(Variable.QUERY_REMINDER.of(step));
        SubmissionId id = SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step));
        letters.remind(id, occasion, Variable.DAYS_TO_ANSWER.of(step));
    }
}
