package org.vrs.issuing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Variable;

/** Makes the participant's workbook: its own identity, its own last accepted figures. */
@Component
class IssueWorkbook implements JavaDelegate {

    private final Workbooks workbooks;

    IssueWorkbook(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Override
    public void execute(DelegateExecution step) {
        workbooks.issue(SubmissionId.valueOf(Variable.SUBMISSION_ID.of(step)));
    }
}
