package org.vrs.finding;

import static org.vrs.workflow.Variable.ANSWERED_PERCENT;
import static org.vrs.workflow.Variable.DATA_RATE_PERCENT;
import static org.vrs.workflow.Variable.ERRORS;
import static org.vrs.workflow.Variable.SUBMISSION_ID;
import static org.vrs.workflow.Variable.UNEXPLAINED_WARNINGS;
import static org.vrs.workflow.Variable.WARNINGS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;

/** Tells the triage what the checks found in the submitted version and what the participant has explained by now. */
@Component
class CheckAnswers implements JavaDelegate {

    private final Triage triage;

    CheckAnswers(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution step) {
        Triage.Tally tally = triage.tally(SubmissionId.valueOf(SUBMISSION_ID.of(step)));
        ERRORS.set(step, tally.errors());
        WARNINGS.set(step, tally.warnings());
        UNEXPLAINED_WARNINGS.set(step, tally.unexplained());
        ANSWERED_PERCENT.set(step, tally.answeredPercent());
        DATA_RATE_PERCENT.set(step, tally.dataRatePercent());
    }
}
