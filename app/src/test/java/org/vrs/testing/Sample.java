package org.vrs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.draft.Drafts;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.review.OpenPoint;
import org.vrs.review.Reviews;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.validation.SampleReturn;
import org.vrs.version.Version;
import org.vrs.workbook.WorkbookFiller;
import org.vrs.workflow.WorkClock;
import org.vrs.workflow.Workflow;

/**
 * Walks a round by the verbs of the program, for tests: {@link #launch} opens one for three participants, the others move
 * one return on. Every person is opened when first needed and acts as himself or herself.
 */
@Component
public class Sample {

    public static final ParticipantCode KHM = ParticipantCode.valueOf("KHM");
    public static final ParticipantCode FJI = ParticipantCode.valueOf("FJI");
    public static final ParticipantCode NZL = ParticipantCode.valueOf("NZL");

    /** The day in the rounds of tests: the reference period is over, the due date is ahead. */
    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Users users;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final Reviews reviews;
    private final Workflow workflow;
    private final WorkClock clock;
    private final ProcessEngine engine;

    Sample(
            Users users,
            Rounds rounds,
            Submissions submissions,
            Uploads uploads,
            Drafts drafts,
            SignOffs signOffs,
            Reviews reviews,
            Workflow workflow,
            WorkClock clock,
            ProcessEngine engine) {
        this.users = users;
        this.rounds = rounds;
        this.submissions = submissions;
        this.uploads = uploads;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.workflow = workflow;
        this.clock = clock;
        this.engine = engine;
    }

    /** A new round for {@link #KHM}, {@link #FJI} and {@link #NZL}; their submissions are in preparation. */
    public RoundId launch() {
        return launch(null);
    }

    /** The same, with an earlier round's accepted figures beside the cells. */
    public RoundId launch(@Nullable RoundId previous) {
        clock.holdAt(NOW);
        RoundPlan plan = new RoundPlan(
                "Sample round",
                Questionnaires.CURRENT,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 5, 31),
                new TreeSet<>(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")),
                previous,
                true,
                new TreeSet<>(List.of(KHM, FJI, NZL)));
        RoundId round = as(staff(Role.ROUND_MANAGER), () -> rounds.launch(plan));
        jobs();
        return round;
    }

    /** Runs every step that is due. */
    public void jobs() {
        workflow.runDueJobs();
    }

    /** Lets days pass for one round only: the cases of rounds that other tests have left would take minutes. */
    public void days(RoundId round, int days) {
        List<String> others = engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(one -> !(one.getBusinessKey() + ".").startsWith(round.value() + "."))
                .map(ProcessInstance::getId)
                .toList();
        engine.getRuntimeService().deleteProcessInstances(others, "left by another test", true, true);
        for (int day = 0; day < days; day++) {
            clock.holdAt(clock.instant().plus(Duration.ofDays(1)));
            jobs();
        }
    }

    public User focalPoint(ParticipantCode participant) {
        return national(participant, Role.FOCAL_POINT);
    }

    public User signOffAuthority(ParticipantCode participant) {
        return national(participant, Role.SIGN_OFF_AUTHORITY);
    }

    /** Somebody of a participant in a role. */
    public User national(ParticipantCode participant, Role role) {
        return users.of(participant, role).stream()
                .findFirst()
                .orElseGet(() -> users.open(person(participant, role), "secret"));
    }

    /** Somebody of the secretariat in a role: one person for each role. */
    public User staff(Role role) {
        return users.with(role).stream()
                .filter(user -> user.participant() == null)
                .findFirst()
                .orElseGet(() -> users.open(person(null, role), "secret"));
    }

    private static NewUser person(@Nullable ParticipantCode participant, Role role) {
        String name = (participant == null ? "staff" : participant.value()) + " " + role;
        String email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[ _]", ".") + "@sample.example";
        return new NewUser(email, name, participant, Set.of(role));
    }

    /** Does something as somebody. */
    public <T> T as(User user, Supplier<T> work) {
        return users.actingAs(user.id(), work);
    }

    private void act(User user, Runnable work) {
        as(user, () -> {
            work.run();
            return user;
        });
    }

    /** A return in which everything is in order. */
    public static SampleReturn clean() {
        return SampleReturn.inOrder();
    }

    /** The same with errors: a total that is not the sum of its parts, nor that of another table. */
    public static SampleReturn withError() {
        return clean().set("B1.2.T.N", 7);
    }

    /** The same with one warning: a flag without its note. */
    public static SampleReturn withWarning() {
        return clean().set("B1.1.F.FLAG", "E");
    }

    /** A return in order in which so many percent of the core cells hold a figure, and the others a marker. */
    public static SampleReturn figuresIn(int percent) {
        List<CellId> core = QuestionnaireFiles.load(Questionnaires.CURRENT).coreCells();
        SampleReturn sample = clean();
        core.subList(core.size() * percent / 100, core.size()).forEach(cell -> sample.set(cell.value(), Marker.NAV));
        return sample;
    }

    /** The participant's workbook with answers filled in. */
    public byte[] workbook(SubmissionId id, Answers answers) {
        byte[] issued = as(focalPoint(id.participant()), () -> submissions.workbook(id));
        return WorkbookFiller.fill(issued, answers);
    }

    /** The focal point uploads a workbook filled with answers. */
    public Version upload(SubmissionId id, Answers answers) {
        try {
            Path file = Files.createTempFile("sample", ".xlsx");
            try {
                Files.write(file, workbook(id, answers));
                return as(focalPoint(id.participant()), () -> uploads.upload(id, file, "sample.xlsx"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The focal point submits a version; the stage it has come to. */
    public SubmissionStage submit(Version version) {
        return as(
                focalPoint(version.submission().participant()),
                () -> drafts.submit(version.submission(), version.number()));
    }

    /** The sign-off authority releases a submitted version. */
    public void release(Version version) {
        act(
                signOffAuthority(version.submission().participant()),
                () -> signOffs.release(
                        version.submission(),
                        signOffs.content(version.submission(), version.number()).sha256()));
    }

    /** The reviewer recommends a released version. */
    public void recommend(Version version) {
        recommend(version, List.of());
    }

    private void recommend(Version version, List<OpenPoint> points) {
        act(staff(Role.REVIEWER), () -> reviews.recommend(version.submission(), version.number(), "", points));
    }

    /** The approver accepts a recommended version, and the participant's access opens. */
    public void approve(Version version) {
        act(staff(Role.APPROVER), () -> reviews.approve(version.submission(), version.number(), ""));
        jobs();
    }

    /** Takes answers all the way to acceptance. */
    public Version accepted(SubmissionId id, Answers answers) {
        return accepted(upload(id, answers));
    }

    /** The same with a warning about a flag, which is explained. */
    public Version accepted(SubmissionId id, Answers answers, String words) {
        Version version = upload(id, answers.with(CellId.valueOf("B1.1.F.FLAG"), Answer.code("E")));
        act(
                focalPoint(id.participant()),
                () -> uploads.findings(id, version.number()).stream()
                        .filter(StoredFinding::blocks)
                        .forEach(found -> uploads.explain(id, version.number(), found.position(), words)));
        return accepted(version);
    }

    /** The same with a reservation. */
    public Version accepted(SubmissionId id, Answers answers, List<OpenPoint> points) {
        return accepted(upload(id, answers), points);
    }

    private Version accepted(Version version) {
        return accepted(version, List.of());
    }

    private Version accepted(Version version, List<OpenPoint> points) {
        submit(version);
        release(version);
        recommend(version, points);
        approve(version);
        return version;
    }
}
