package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the reviewers that a return is back with its queries. */
@Component
class SendAnswers implements JavaDelegate {

    private final ClarificationLetters letters;

    SendAnswers(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.answered(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
