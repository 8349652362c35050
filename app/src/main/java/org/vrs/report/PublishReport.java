package org.vrs.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.round.RoundId;
import org.vrs.workflow.Variable;

/** Publishes the approved regional report to everybody who was invited. */
@Component
class PublishReport implements JavaDelegate {

    private final Reports reports;

    PublishReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        reports.publish(RoundId.valueOf(Variable.ROUND_ID.of(step)));
    }
}
