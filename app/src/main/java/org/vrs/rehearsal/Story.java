package org.vrs.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.audit.Audit;
import org.vrs.audit.AuditEvent;
import org.vrs.participant.Participants;
import org.vrs.round.Round;
import org.vrs.round.RoundStage;
import org.vrs.workflow.WorkClock;
import org.vrs.workflow.Workflow;

/**
 * Plays a round from wherever it stands to its end: the clock jumps to the next moment at which somebody acts or a timer
 * falls due. What is next is asked of the database each time, so a play that was interrupted is gone on with by playing it.
 */
@Component
class Story {

    /** The models try a step five times, a minute apart. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

    private static final int MOST_ATTEMPTS = 10;

    private final Performance performance;
    private final Backstage backstage;
    private final Participants participants;
    private final Workflow workflow;
    private final WorkClock clock;
    private final Audit audit;
    private int idle;

    Story(
            Performance performance,
            Backstage backstage,
            Participants participants,
            Workflow workflow,
            WorkClock clock,
            Audit audit) {
        this.performance = performance;
        this.backstage = backstage;
        this.participants = participants;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /** Looks on while a round is played, and keeps what it wants to keep. */
    interface Witness {

        void before(Deed deed);

        /** The deed is done and committed; what the model does by itself may still be to come. */
        void done(Deed deed);

        /** Everything that the deed caused is done, too. */
        void after(Deed deed);

        /** The engine has committed a step of its own, which goes by the name that it has in the models. */
        default void stepped(String step) {}
    }

    /** Holds the clock where the database stands: later than all that happened, and never earlier than an instant. */
    void holdClock(Instant earliest) {
        List<AuditEvent> last = audit.newest("", 0, 1);
        Instant at = last.isEmpty() ? earliest : last.get(0).at();
        clock.holdAt(at.isAfter(earliest) ? at : earliest);
    }

    void play(Scene scene, Cast cast, String title, Witness witness) {
        if (backstage.round(scene.round()).isEmpty()) {
            holdClock(scene.launch());
            launch(scene, title, witness);
        }
        workflow.runDueJobs(witness::stepped);
        Agenda agenda = new Agenda(backstage, participants, cast, new Timetable(scene, cast));
        boolean more = true;
        while (more) {
            more = step(scene, cast, agenda, witness);
        }
    }

    private void launch(Scene scene, String title, Witness witness) {
        Deed launch = new Deed(scene.launch(), Deed.Kind.LAUNCH, scene.round().value(), 0);
        witness.before(launch);
        performance.launch(scene, title);
        witness.done(launch);
        workflow.runDueJobs(witness::stepped);
        witness.after(launch);
    }

    /** One deed, or one turn of the timers; false when nothing is left to happen before the scene's end. */
    private boolean step(Scene scene, Cast cast, Agenda agenda, Witness witness) {
        requireNothingStuck();
        Round round = backstage.round(scene.round()).orElseThrow();
        Optional<Deed> deed = agenda.next(round);
        Optional<Instant> timer = workflow.nextTimer();
        boolean timerFirst = timer.isPresent()
                && (deed.isEmpty() || !timer.get().isAfter(deed.get().at()));
        Instant next = timerFirst ? timer.get() : deed.map(Deed::at).orElse(Instant.MAX);
        if (next.equals(Instant.MAX)) {
            return round.stage() != RoundStage.PUBLISHED && retryLater(round);
        }
        if (next.isAfter(scene.until())) {
            return false;
        }
        if (next.isAfter(clock.instant())) {
            clock.holdAt(next);
        }
        if (timerFirst) {
            workflow.runDueJobs(witness::stepped);
        } else {
            act(deed.orElseThrow(), scene, cast, witness);
        }
        return true;
    }

    /** Nobody has work and no timer runs, yet the round is not published: a step failed and waits for its next attempt. */
    private boolean retryLater(Round round) {
        clock.holdAt(clock.instant().plus(BETWEEN_ATTEMPTS));
        if (workflow.runDueJobs() == 0 && workflow.incidents().isEmpty() && ++idle > MOST_ATTEMPTS) {
            throw new IllegalStateException("The round stands still in stage " + round.stage());
        }
        return true;
    }

    private void act(Deed deed, Scene scene, Cast cast, Witness witness) {
        witness.before(deed);
        performance.perform(deed, scene, cast);
        witness.done(deed);
        workflow.runDueJobs(witness::stepped);
        witness.after(deed);
    }

    /** A step that failed is a fault of the program or of its surroundings: the play must not go on as if nothing were. */
    private void requireNothingStuck() {
        List<String> stuck = workflow.incidents().stream()
                .map(incident -> incident.businessKey() + " at " + incident.step() + ": " + incident.cause())
                .toList();
        if (!stuck.isEmpty()) {
            throw new IllegalStateException("Stuck: " + String.join("; ", stuck));
        }
    }
}
