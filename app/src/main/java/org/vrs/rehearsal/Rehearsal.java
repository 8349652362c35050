package org.vrs.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.outbox.Outbox;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.round.RoundId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.Role;
import tools.jackson.databind.json.JsonMapper;

/** A whole round on a throw-away database, which leaves everything that it made in a folder. */
@Component
class Rehearsal {

    static final String TITLE = "Rehearsal: all people and figures are invented";

    /** A fixed year, so that the same seed gives the same files whenever it is run. */
    static final int YEAR = 2025;

    private final Story story;
    private final Performance performance;
    private final Players players;
    private final Backstage backstage;
    private final Participants participants;
    private final Access access;
    private final Outbox outbox;
    private final JsonMapper json;
    private final HaltPoint haltPoint;

    Rehearsal(
            Story story,
            Performance performance,
            Players players,
            Backstage backstage,
            Participants participants,
            Access access,
            Outbox outbox,
            JsonMapper json,
            @Value("${vrs.rehearsal.halt-after:}") String haltAfter) {
        this.story = story;
        this.performance = performance;
        this.players = players;
        this.backstage = backstage;
        this.participants = participants;
        this.access = access;
        this.outbox = outbox;
        this.json = json;
        this.haltPoint = new HaltPoint(haltAfter);
    }

    /** Why this database is not one to rehearse on; null where it is. */
    @Nullable
    String refusal(boolean resume) {
        boolean foreign =
                backstage.rounds().stream().anyMatch(round -> !round.title().equals(TITLE));
        if (foreign || players.hasStrangers()) {
            return "This database holds more than a rehearsal. Rehearse on an empty one.";
        }
        return resume || backstage.rounds().isEmpty()
                ? null
                : "This database holds a rehearsal already. Go on with it by --resume, or use an empty database.";
    }

    /**
     * Plays the round to its end, from wherever it stands.
     *
     * @return what went wrong; empty where all went well
     */
    List<String> run(Folder folder, long seed, int howMany, Protocol protocol) {
        List<ParticipantCode> chosen = Cast.choose(
                participants.members().stream().map(Participant::code).sorted().toList(), howMany, seed);
        Scene scene = Scene.rehearsal(seed, chosen, YEAR);
        story.holdClock(scene.launch());
        protocol.say("Opening accounts of " + chosen.size() + " simulated delegations");
        players.ensure(chosen);
        Exhibits exhibits = new Exhibits(folder, backstage, players, outbox, json);
        AccessSheet sheet = new AccessSheet(folder, players, access, backstage);
        if (backstage.round(scene.round()).isPresent()) {
            exhibits.catchUp(scene.round());
            sheet.catchUp(scene.round());
        }
        story.play(scene, Cast.of(scene), TITLE, new Keeper(exhibits, sheet, protocol));
        return finish(folder, scene, new Keeper(exhibits, sheet, protocol));
    }

    private List<String> finish(Folder folder, Scene scene, Keeper keeper) {
        folder.write(
                folder.report(),
                performance.report(scene.round(), scene.participants().get(0)));
        keeper.exhibits.finish(scene.round());
        keeper.sheet.finish();
        List<String> wrong = new ArrayList<>(keeper.exhibits.lost(scene.round()));
        keeper.sheet.tooEarly().stream().map(row -> "Visible too early: " + row).forEach(wrong::add);
        folder.write(folder.summary(), summary(scene, keeper.protocol, wrong));
        return wrong;
    }

    /** Files each result as it comes, reports it, and stops the program where a test wants it. */
    private final class Keeper implements Story.Witness {

        private final Exhibits exhibits;
        private final AccessSheet sheet;
        private final Protocol protocol;

        Keeper(Exhibits exhibits, AccessSheet sheet, Protocol protocol) {
            this.exhibits = exhibits;
            this.sheet = sheet;
            this.protocol = protocol;
        }

        @Override
        public void before(Deed deed) {
            if (deed.kind() == Deed.Kind.APPROVE) {
                sheet.before(deed.submission());
            }
            protocol.begin();
        }

        @Override
        public void done(Deed deed) {
            haltPoint.pass(deed.kind());
            if (deed.kind() == Deed.Kind.UPLOAD) {
                exhibits.upload(deed.submission(), deed.version());
            }
        }

        @Override
        public void stepped(String step) {
            haltPoint.pass(step);
        }

        @Override
        public void after(Deed deed) {
            protocol.end(deed);
            switch (deed.kind()) {
                case DOWNLOAD -> exhibits.issued(deed.submission());
                case APPROVE -> sheet.after(deed.submission());
                case LAUNCH, CLOSE -> exhibits.mails();
                default -> {}
            }
        }
    }

    private byte[] summary(Scene scene, Protocol protocol, List<String> wrong) {
        RoundId round = scene.round();
        Map<SubmissionStage, Integer> stages = new TreeMap<>();
        Map<String, String> cast = new TreeMap<>();
        int versions = 0;
        for (Submission submission : backstage.submissions(round)) {
            stages.merge(submission.stage(), 1, Integer::sum);
            versions += submission.latestVersion();
            cast.put(
                    submission.participant().value(),
                    Cast.of(scene).of(submission.participant()).name());
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("invented", true);
        summary.put("seed", scene.seed());
        summary.put("round", round.value());
        summary.put("participants", scene.participants().size());
        summary.put("stages", stages);
        summary.put("versions", versions);
        summary.put("mails", players.asStaff(Role.ADMINISTRATOR, outbox::all).size());
        summary.put("faults", wrong);
        summary.put("deeds", protocol.deeds());
        summary.put("seconds", protocol.seconds());
        summary.put("cast", cast);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary);
    }
}
