package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Tells the focal point that there are queries, and until when to answer. */
@Component
class SendQueries implements JavaDelegate {

    private final ClarificationLetters letters;

    SendQueries(ClarificationLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.asked(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
