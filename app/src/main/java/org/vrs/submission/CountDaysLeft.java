package org.vrs.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.workflow.Variable;

/** Counts the days to the due date where the participant lives, for the reminder table. */
@Component
class CountDaysLeft implements JavaDelegate {

    private final Submissions submissions;

    CountDaysLeft(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution step) {
        Variable.DAYS_LEFT.set(step, submissions.daysLeft(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step))));
    }
}
