package org.vrs.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.round.RoundId;
import org.vrs.workflow.Variable;

/** Renders the regional report from what was accepted by the cut-off. */
@Component
class RenderReport implements JavaDelegate {

    private final Reports reports;

    RenderReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        reports.render(RoundId.valueOf(Variable.ROUND_ID.of(step)));
    }
}
