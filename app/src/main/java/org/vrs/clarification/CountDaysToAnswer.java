package org.vrs.clarification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Counts the days until the answers are due where the participant lives, for the table of query reminders. */
@Component
class CountDaysToAnswer implements JavaDelegate {

    private final QueryAnswers answers;

    CountDaysToAnswer(QueryAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution step) {
        Variable.DAYS_TO_ANSWER.set(step, answers.daysToAnswer(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step))));
    }
}
