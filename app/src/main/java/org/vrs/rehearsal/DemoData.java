package org.vrs.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vrs.audit.Audit;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.Role;
import org.vrs.workflow.WorkClock;

/** Fills an empty database with two invented rounds, one published and one in full swing, so that every screen has something to show. */
@Component
@ConditionalOnBooleanProperty("vrs.demo")
class DemoData {

    static final String PASSWORD = "demonstration-only";

    private static final long SEED = 2025;
    private static final String FILLED = "FILL_DEMONSTRATION";
    private static final String OBJECT = "demonstration";
    private static final int WEEKS_RUNNING = 8;
    private static final int WEEKS_LEFT = 3;

    /** Somebody waits at each stage, and visitors know where. */
    private static final Map<ParticipantCode, SubmissionStage> WAITING = Map.of(
            ParticipantCode.valueOf("FJI"), SubmissionStage.IN_PREPARATION,
            ParticipantCode.valueOf("THA"), SubmissionStage.AWAITING_SIGN_OFF,
            ParticipantCode.valueOf("LKA"), SubmissionStage.UNDER_REVIEW,
            ParticipantCode.valueOf("TON"), SubmissionStage.AWAITING_APPROVAL,
            ParticipantCode.valueOf("KHM"), SubmissionStage.ACCEPTED);

    private final Story story;
    private final Players players;
    private final Backstage backstage;
    private final Participants participants;
    private final Audit audit;
    private final WorkClock clock;
    private final Environment environment;

    DemoData(
            Story story,
            Players players,
            Backstage backstage,
            Participants participants,
            Audit audit,
            WorkClock clock,
            Environment environment) {
        this.story = story;
        this.players = players;
        this.backstage = backstage;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
        this.environment = environment;
    }

    /** Before the jobs begin to run in the background: the play moves the clock. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void fill() {
        if (backstage.rounds().stream().anyMatch(round -> !round.demonstration()) || players.hasStrangers()) {
            throw new IllegalStateException(
                    "This database holds more than demonstration data. Start without profile demo.");
        }
        Protocol protocol = new Protocol(System.out, false);
        if (audit.count(OBJECT) == 0) {
            try {
                play(protocol);
            } finally {
                clock.run();
            }
            players.setPassword(WAITING.keySet(), PASSWORD);
            audit.record(FILLED, OBJECT, Audit.DONE);
        }
        greet(protocol);
    }

    private void play(Protocol protocol) {
        List<ParticipantCode> members =
                participants.members().stream().map(Participant::code).sorted().toList();
        Instant now = Clock.systemUTC().instant();
        int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
        Scene finished = finished(members, year - 2);
        protocol.say("Filling in demonstration data: two rounds of " + members.size() + " participants, all invented");
        story.holdClock(finished.launch().minus(Duration.ofDays(1)));
        players.ensure(members);
        story.play(finished, Cast.of(finished), title(finished), new Reporter(protocol));
        Scene running = running(members, year - 1, now);
        story.play(running, Cast.waiting(running, WAITING), title(running), new Reporter(protocol));
        protocol.say("Demonstration data ready after " + protocol.seconds() + " s");
    }

    private static String title(Scene scene) {
        return "Demonstration round for " + scene.year() + " (all figures are invented)";
    }

    private static Scene finished(List<ParticipantCode> members, int year) {
        Instant launch = LocalDate.of(year + 1, 2, 3).atTime(2, 0).toInstant(ZoneOffset.UTC);
        return new Scene(SEED, members, year, launch, LocalDate.of(year + 1, 3, 28), Instant.MAX, null);
    }

    /** Launched some weeks ago, not due yet. After an interruption it is still the same round. */
    private Scene running(List<ParticipantCode> members, int year, Instant now) {
        RoundId before = RoundId.valueOf((year - 1) + "-1");
        @Nullable Round begun = backstage.round(RoundId.valueOf(year + "-1")).orElse(null);
        Instant launch = begun == null ? now.minus(Duration.ofDays(7L * WEEKS_RUNNING)) : begun.launchedAt();
        LocalDate due = LocalDate.ofInstant(launch, ZoneOffset.UTC).plusWeeks(WEEKS_RUNNING + WEEKS_LEFT);
        return new Scene(SEED, members, year, launch, due, now, before);
    }

    /** One line for each week of the play. */
    private record Reporter(Protocol protocol) implements Story.Witness {

        @Override
        public void before(Deed deed) {
            protocol.begin();
        }

        @Override
        public void done(Deed deed) {
            protocol.end(deed);
        }

        @Override
        public void after(Deed deed) {
            // Nothing is kept of a demonstration: it is all in the database.
        }
    }

    private void greet(Protocol protocol) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        protocol.say("");
        protocol.say("VRS demonstration: http://localhost:" + port + "/  (all figures are invented)");
        protocol.say("Accounts, all with the password " + PASSWORD);
        Players.staffAddresses().forEach(address -> protocol.say("  " + address));
        WAITING.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(waiting -> protocol.say("  " + Players.address(waiting.getKey(), Role.FOCAL_POINT) + "  ("
                        + waiting.getValue() + "; also sign.off.authority@, country.reader@, senior.official@)"));
        protocol.say("");
    }
}
