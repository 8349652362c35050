package org.vrs.round;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.user.User;
import org.vrs.workflow.StageEntered;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** Launches rounds, closes them, and knows where each one stands. */
@Service
public class Rounds {

    public static final String PROCESS = "reporting-round";

    private final RoundTable table;
    private final Questionnaires questionnaires;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Rounds(
            RoundTable table,
            Questionnaires questionnaires,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Launches a round: the process starts, and every participant gets a submission of its own.
     *
     * @throws Problem 422 where the plan does not hold together
     */
    @Transactional
    public RoundId launch(RoundPlan plan) {
        User manager = access.require(Verb.LAUNCH_ROUND);
        check(plan);
        RoundId id = nextId(plan);
        table.insert(id, plan, clock.instant(), manager.id().value());
        access.invite(id.value(), plan.participants());
        audit.record(Verb.LAUNCH_ROUND.name(), id.value(), Audit.DONE);
        workflow.start(PROCESS, id.value(), Map.of(Variable.ROUND_ID.variableName(), id.value()));
        return id;
    }

    /** The plan's first fault, in the order of the wizard's pages. */
    private void check(RoundPlan plan) {
        if (plan.title().isBlank() || plan.title().length() > 200) {
            throw Problem.invalid("round.title");
        }
        if (plan.periodStart().isAfter(plan.periodEnd())) {
            throw Problem.invalid("round.period");
        }
        if (!questionnaires.allow(plan)) {
            throw Problem.invalid("round.sections");
        }
        if (plan.participants().isEmpty()) {
            throw Problem.invalid("round.participants");
        }
        if (!plan.dueDate().isAfter(plan.periodEnd()) || plan.lateUntil().isBefore(plan.dueDate())) {
            throw Problem.invalid("round.due-date");
        }
    }

    private RoundId nextId(RoundPlan plan) {
        int year = plan.periodEnd().getYear();
        return RoundId.valueOf(year + "-" + (table.count(year) + 1));
    }

    /** Closes a round: the cut-off for the report. Late submissions are still taken, and stay out of the report. */
    @Transactional
    public void close(RoundId id) {
        access.require(Verb.CLOSE_ROUND);
        get(id);
        table.close(id, clock.instant());
        audit.record(Verb.CLOSE_ROUND.name(), id.value(), Audit.DONE);
        workflow.complete("CloseRound", id.value(), Map.of());
    }

    /** Notes that the report went out; called by the step that publishes it. */
    @CalledByModel
    @Transactional
    public void published(RoundId id) {
        table.publish(id, clock.instant());
        access.publish(id.value());
    }

    @NoNationalData("a round's title and dates are known to all who are invited")
    public Round get(RoundId id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("round", id));
    }

    /** All rounds, newest reference period first. */
    @NoNationalData("rounds' titles and dates")
    public List<Round> all() {
        return table.all();
    }

    @NoNationalData("who is invited is public among participants")
    public List<ParticipantCode> participants(RoundId id) {
        return table.participants(id);
    }

    @EventListener
    void stageEntered(StageEntered entered) {
        if (entered.process().equals(PROCESS)) {
            table.stage(RoundId.valueOf(entered.businessKey()), RoundStage.valueOf(entered.stage()), clock.instant());
        }
    }
}
