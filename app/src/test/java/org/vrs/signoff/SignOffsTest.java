package org.vrs.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.admission.UploadReader;
import org.vrs.draft.Drafts;
import org.vrs.draft.VersionMaker;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.review.Reviews;
import org.vrs.round.RoundId;
import org.vrs.signoff.SignOff.How;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

@VrsTest
class SignOffsTest {

    private static final CellId PHONE = CellId.valueOf("X4.PHONE");
    private static final CellId EMAIL = CellId.valueOf("X4.EMAIL");

    @Autowired
    Sample sample;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Deputies deputies;

    @Autowired
    Signatures signatures;

    @Autowired
    Submissions submissions;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    VersionMaker maker;

    @Autowired
    UploadReader reader;

    @Autowired
    SubmissionTable table;

    @Autowired
    Outbox outbox;

    @Autowired
    WorkClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Users users;

    @TempDir
    Path folder;

    private SubmissionId khm;
    private User authority;
    private User focalPoint;
    private User alternate;

    @BeforeEach
    void round() {
        RoundId round = sample.launch();
        khm = SubmissionId.of(round, Sample.KHM);
        authority = sample.signOffAuthority(Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        alternate = sample.national(Sample.KHM, Role.ALTERNATE);
        sample.as(authority, () -> {
            deputies.of(Sample.KHM).stream()
                    .filter(deputy -> deputy.state().counts())
                    .forEach(deputy -> deputies.end(Sample.KHM, deputy.id()));
            return null;
        });
    }

    @Test
    void a_signature_is_bound_to_answers_form_and_rules() {
        Version version = signed(answers("1"));

        SignOff signature = newest();
        assertThat(signature.stands()).isTrue();
        assertThat(signature.contentSha256()).isEqualTo(content(version)).hasSize(64);
        assertThat(signature.form()).isEqualTo("msrc/1.0");
        assertThat(signature.rules()).hasSize(64);
        assertThat(signature.onBehalfOf()).isNull();
        assertThat(signature.by()).isEqualTo(authority.id().value());
    }

    @Test
    void only_what_was_seen_is_signed() {
        Version version = sample.upload(khm, answers("1"));
        sample.submit(version);
        refused(409, "sign-off.changed", () -> sign(authority, version.answersSha256()));
        refused(403, "", () -> sign(sample.national(Sample.KHM, Role.OBSERVER), content(version)));
        refused(403, "", () -> sign(focalPoint, content(version)));
        refused(403, "", () -> sign(sample.signOffAuthority(Sample.FJI), content(version)));
        sign(authority, content(version));
        refused(409, "workflow.moved-on", () -> sign(authority, content(version)));
    }

    @Test
    void a_new_version_with_other_answers_voids_exactly_that_signature_and_says_so() {
        signed(answers("1"));
        returned();
        clock.holdAt(Sample.NOW.plus(Duration.ofDays(2)));
        sample.upload(khm, answers("2").with(EMAIL, Answer.words("other@sample.example")));

        SignOff.End end = newest().end();
        assertThat(end).isNotNull();
        assertThat(end.how()).isEqualTo(How.VOID);
        assertThat(end.cells()).containsExactly(EMAIL, PHONE);
        assertThat(end.by()).isEqualTo(focalPoint.id().value());
        assertThat(end.at()).isEqualTo(clock.instant());
        assertToldOnce("SIGNATURE_VOID", false);
        assertThat(mails("SIGNATURE_VOID"))
                .allMatch(mail -> mail.contains("2 answers have changed")
                        && mail.contains("X4.EMAIL, X4.PHONE")
                        && mail.contains(focalPoint.name()))
                .noneMatch(mail -> mail.contains("other@sample.example"));
    }

    @Test
    void the_same_answers_in_another_file_leave_the_signature_as_it_is() {
        signed(answers("1"));
        returned();
        Version second = sample.upload(khm, answers("1"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(newest().stands()).isTrue();
        assertThat(mails("SIGNATURE_VOID")).isEmpty();
    }

    @Test
    void an_undo_that_changes_answers_voids_the_signature() {
        sample.upload(khm, answers("0"));
        signed(answers("1"));
        returned();
        sample.as(focalPoint, () -> drafts.takeBack(khm, 2));

        SignOff.End end = newest().end();
        assertThat(end).isNotNull();
        assertThat(end.cells()).containsExactly(PHONE);
        assertToldOnce("SIGNATURE_VOID", false);
    }

    @Test
    void going_back_to_the_signed_answers_does_not_bring_a_void_signature_back() {
        signed(answers("1"));
        returned();
        sample.upload(khm, answers("2"));
        Version third = sample.upload(khm, answers("1"));

        assertThat(newest().stands()).isFalse();
        sample.submit(third);
        sign(authority, content(third));
        assertThat(of()).extracting(SignOff::version).containsExactly(3, 1);
        assertThat(of()).extracting(SignOff::stands).containsExactly(true, false);
        assertThat(of().get(0).contentSha256()).isEqualTo(of().get(1).contentSha256());
    }

    /** What a corrected figure does that answers a query: a version is made while the signed one is in review. */
    @Test
    void answers_that_change_in_review_take_the_return_back_to_sign_off() throws IOException {
        signed(answers("1"));
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
        correct(answers("2"));

        assertThat(stage()).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
        assertThat(submissions.status(khm).submittedVersion()).isEqualTo(2);
        assertThat(newest().end()).isNotNull();
        assertToldOnce("SIGNATURE_VOID", true);
        sign(authority, sample.as(authority, () -> signOffs.content(khm, 2).sha256()));
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
    }

    @Test
    void answers_that_change_before_the_approval_take_the_return_back_to_sign_off() throws IOException {
        Version version = signed(answers("1"));
        sample.recommend(version);
        correct(answers("2"));
        assertThat(stage()).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
        refused(409, "", () -> sample.approve(version));
    }

    @Test
    void the_authority_withdraws_with_a_reason_until_acceptance() {
        Version version = signed(answers("1"));
        refused(422, "message.missing", () -> withdraw(authority, "  "));
        refused(403, "", () -> withdraw(focalPoint, "x"));
        refused(403, "", () -> withdraw(sample.signOffAuthority(Sample.FJI), "x"));

        withdraw(authority, " The ministry has doubts. ");
        assertThat(stage()).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
        SignOff.End end = newest().end();
        assertThat(end).isNotNull();
        assertThat(end.how()).isEqualTo(How.WITHDRAWN);
        assertThat(end.reason()).isEqualTo("The ministry has doubts.");
        assertToldOnce("SIGNATURE_WITHDRAWN", true);
        assertThat(mails("SIGNATURE_WITHDRAWN")).allMatch(mail -> mail.contains("The ministry has doubts."));
        refused(409, "sign-off.not-standing", () -> withdraw(authority, "again"));

        sign(authority, content(version));
        sample.recommend(version);
        withdraw(authority, "Second thoughts.");
        sign(authority, content(version));
        sample.recommend(version);
        sample.approve(version);
        refused(409, "sign-off.not-standing", () -> withdraw(authority, "too late"));
        assertThat(newest().stands()).isTrue();
    }

    @Test
    void a_deputy_signs_on_behalf_for_the_time_named_and_not_longer() {
        Version version = sample.upload(khm, answers("1"));
        sample.submit(version);
        refused(403, "", () -> sign(alternate, content(version)));
        name(alternate, 0, 3);
        assertThat(mails("DEPUTY_REQUEST")).hasSize(1);

        clock.holdAt(Sample.NOW.plus(Duration.ofDays(4)));
        refused(403, "", () -> sign(alternate, content(version)));
        clock.holdAt(Sample.NOW.plus(Duration.ofDays(3)));
        assertThat(sample.as(alternate, () -> signOffs.maySign(khm))).isTrue();
        sign(alternate, content(version));
        assertThat(newest().by()).isEqualTo(alternate.id().value());
        assertThat(newest().onBehalfOf()).isEqualTo(authority.id().value());
        withdraw(alternate, "Too early.");
        assertThat(stage()).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void the_deputy_who_submitted_does_not_sign() {
        name(focalPoint, 0, 5);
        Version version = sample.upload(khm, answers("1"));
        sample.submit(version);
        assertThat(mails("DEPUTY_REQUEST")).hasSize(1);
        refused(409, "sign-off.same-person", () -> sign(focalPoint, content(version)));
    }

    @Test
    void a_deputy_is_of_the_own_participant_and_there_is_one_at_a_time() {
        refused(422, "deputy.days", () -> name(alternate, 2, 1));
        refused(422, "deputy.days", () -> name(alternate, -5, -1));
        refused(422, "deputy.days", () -> name(alternate, 0, 367));
        refused(422, "deputy.person", () -> name(sample.focalPoint(Sample.FJI), 0, 1));
        refused(422, "deputy.person", () -> name(authority, 0, 1));
        refused(422, "deputy.person", () -> name(sample.national(Sample.KHM, Role.SENIOR_OFFICIAL), 0, 1));
        name(alternate, 10, 20);
        refused(409, "deputy.taken", () -> name(focalPoint, 20, 21));
        name(focalPoint, 21, 22);
        refused(403, "", () -> sample.as(focalPoint, () -> deputies.of(Sample.KHM)));
        refused(403, "", () -> sample.as(sample.signOffAuthority(Sample.FJI), () -> deputies.of(Sample.KHM)));
        assertThat(sample.as(alternate, () -> signOffs.maySign(khm))).isFalse();
    }

    private Version signed(Answers answers) {
        Version version = sample.upload(khm, answers);
        sample.submit(version);
        sample.release(version);
        return version;
    }

    private void returned() {
        int version = submissions.status(khm).latestVersion();
        act(sample.staff(Role.REVIEWER), () -> reviews.sendBack(khm, version, "Please look again.", ""));
    }

    private void correct(Answers answers) throws IOException {
        Path file = Files.write(folder.resolve("corrected.xlsx"), sample.workbook(khm, answers));
        UploadReader.Result made = reader.readMade(khm, file, answers);
        transaction.executeWithoutResult(status -> maker.make(
                table.lock(khm), made, new VersionMaker.Source(Version.Origin.FORM, "corrected.xlsx", focalPoint)));
    }

    private void name(User deputy, int fromDays, int untilDays) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Phnom_Penh"));
        act(
                authority,
                () -> deputies.name(Sample.KHM, deputy.id(), today.plusDays(fromDays), today.plusDays(untilDays)));
    }

    private void sign(User by, String content) {
        act(by, () -> signOffs.release(khm, content));
    }

    private void withdraw(User by, String reason) {
        act(by, () -> signOffs.withdraw(khm, reason));
    }

    private void act(User by, Runnable work) {
        Supplier<User> once = () -> {
            work.run();
            return by;
        };
        sample.as(by, once);
    }

    private String content(Version version) {
        return sample.as(
                authority, () -> signOffs.content(khm, version.number()).sha256());
    }

    private List<SignOff> of() {
        return sample.as(authority, () -> signOffs.of(khm));
    }

    private SignOff newest() {
        return of().get(0);
    }

    private SubmissionStage stage() {
        return submissions.status(khm).stage();
    }

    /** Those who sign and prepare hear of it once each, the reviewers where they have the return; other tests add people. */
    private void assertToldOnce(String occasion, boolean reviewers) {
        List<String> told =
                messages(occasion).stream().map(OutboxMessage::recipient).toList();
        assertThat(told).doesNotHaveDuplicates().contains(authority.email(), focalPoint.email(), alternate.email());
        assertThat(users.with(Role.REVIEWER).stream().map(User::email).anyMatch(told::contains))
                .isEqualTo(reviewers);
    }

    private List<String> mails(String occasion) {
        return messages(occasion).stream()
                .map(message -> message.subject() + message.text() + message.html())
                .toList();
    }

    private List<OutboxMessage> messages(String occasion) {
        return sample.as(
                sample.staff(Role.ROUND_MANAGER),
                () -> outbox.all().stream()
                        .filter(message -> message.event().equals(occasion)
                                && message.concerning().equals(khm.value()))
                        .toList());
    }

    private static Answers answers(String phone) {
        return Sample.clean().answers().with(PHONE, Answer.words("+855 12 " + phone));
    }

    private static void refused(int status, String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).contains(code);
        });
    }
}
