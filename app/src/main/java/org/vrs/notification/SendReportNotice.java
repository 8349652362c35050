package org.vrs.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vrs.round.RoundId;
import org.vrs.workflow.Variable;

/** Tells the readers of the regional report that it is out. */
@Component
class SendReportNotice implements JavaDelegate {

    private final RoundLetters letters;

    SendReportNotice(RoundLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.reportPublished(RoundId.valueOf(Variable.ROUND_ID.of(step)));
    }
}
