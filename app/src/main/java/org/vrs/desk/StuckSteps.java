package org.vrs.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.Participants;
import org.vrs.reading.ReaderZone;
import org.vrs.round.RoundId;
import org.vrs.screen.Moment;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;
import org.vrs.workflow.Incident;
import org.vrs.workflow.Workflow;

/** Steps that the program could not finish by itself, in plain words, and the way to let them try again. */
@Component
class StuckSteps {

    private final Workflow workflow;
    private final Participants participants;
    private final Access access;
    private final Audit audit;
    private final ReaderZone zone;
    private final Clock clock;

    StuckSteps(Workflow workflow, Participants participants, Access access, Audit audit, ReaderZone zone, Clock clock) {
        this.workflow = workflow;
        this.participants = participants;
        this.access = access;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A step that stopped.
     *
     * @param whom  the round's id, or the participant's name
     * @param cause the program's own words, for whoever looks after it
     */
    record Stuck(String id, String step, RoundId round, String key, Text whom, Moment since, String cause) {

        /** What could not be done, as a message key. */
        public String what() {
            return "desk.stuck." + step;
        }
    }

    /** Everything that is stuck, the longest first. */
    List<Stuck> all() {
        access.require(Verb.SEE_ROUND_BOARD);
        return workflow.incidents().stream()
                .map(this::stuck)
                .sorted(Comparator.comparing(stuck -> stuck.since().utc()))
                .toList();
    }

    List<Stuck> of(RoundId round) {
        return all().stream().filter(stuck -> stuck.round().equals(round)).toList();
    }

    private Stuck stuck(Incident incident) {
        String key = incident.businessKey();
        boolean national = key.contains(".");
        RoundId round = national ? SubmissionId.valueOf(key).round() : RoundId.valueOf(key);
        Text whom = national
                ? Text.plain(participants
                        .get(SubmissionId.valueOf(key).participant())
                        .name())
                : Text.of("desk.stuck.round", key);
        return new Stuck(
                incident.id(),
                incident.step(),
                round,
                key,
                whom,
                Moment.of(incident.since(), zone.get(), clock),
                incident.cause());
    }

    /** Lets a stuck step of a round try again. */
    @Transactional
    void retry(RoundId round, String incident) {
        access.require(Verb.RETRY_STEP);
        audit.record(Verb.RETRY_STEP.name(), round.value(), Audit.DONE);
        workflow.retry(incident);
    }
}
