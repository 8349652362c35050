package org.vrs.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.clarification.Query.State;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.draft.Saving;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.review.OpenPoint;
import org.vrs.review.Reservations;
import org.vrs.review.Reviews;
import org.vrs.round.RoundId;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Offer;
import org.vrs.upload.Offers;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

/** A clarification by the verbs of both sides, with the real engine and database. */
@VrsTest
class ClarificationTest {

    private static final CellId SOURCE = CellId.valueOf("M.B1.SOURCE");
    private static final CellId TOTAL = CellId.valueOf("B1.1.T.T");

    @Autowired
    Sample sample;

    @Autowired
    Queries queries;

    @Autowired
    QueryAnswers answers;

    @Autowired
    QueryThreads threads;

    @Autowired
    Submissions submissions;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    Uploads uploads;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Reviews reviews;

    @Autowired
    Reservations reservations;

    @Autowired
    Outbox outbox;

    @Autowired
    WorkClock clock;

    private RoundId round;
    private SubmissionId fji;
    private User reviewer;
    private User focalPoint;

    @BeforeEach
    void a_return_under_review_with_an_accepted_one_before() {
        RoundId before = sample.launch();
        sample.accepted(
                SubmissionId.of(before, Sample.FJI), Sample.clean().entries(312).answers());
        round = sample.launch(before);
        fji = SubmissionId.of(round, Sample.FJI);
        reviewer = sample.staff(Role.REVIEWER);
        focalPoint = sample.focalPoint(Sample.FJI);
        Version version = sample.upload(fji, Sample.clean().entries(354).answers());
        sample.submit(version);
        sample.release(version);
        sample.jobs();
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    private void review(Runnable work) {
        run(reviewer, work);
    }

    private void run(User user, Runnable work) {
        sample.as(user, () -> {
            work.run();
            return user;
        });
    }

    private void ask(String about, String words) {
        review(() -> queries.ask(fji, about, words, ""));
    }

    private void send() {
        review(() -> queries.send(fji, submissions.get(fji).submittedVersion()));
    }

    private SubmissionStage stage() {
        return submissions.status(fji).stage();
    }

    private List<Query> seenBy(User user) {
        return sample.as(user, () -> threads.of(fji));
    }

    private SubmissionStage answer(String words) {
        return sample.as(focalPoint, () -> {
            threads.of(fji).forEach(query -> answers.save(fji, Map.of(query.id(), words)));
            return answers.send(fji);
        });
    }

    private Saving correct(CellId cell, Answer now) {
        return sample.as(focalPoint, () -> {
            Answer seen = drafts.read(fji).answers().cells().get(cell);
            return drafts.save(fji, List.of(new CellChange(cell, CellChange.code(seen), now)));
        });
    }

    /** The version that the queries are about. */
    private Answers first() {
        return sample.as(focalPoint, () -> uploads.answers(fji, 1));
    }

    private static void assertProblem(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void several_queries_travel_together_and_words_go_straight_back_to_the_reviewer() {
        ask("B1.1.T.T", "354 against 312 in the last round: what has changed?");
        ask("B2", "Which border is meant?");
        ask("", "Who may we call?");
        assertThat(seenBy(focalPoint)).as("drafts are the reviewer's").isEmpty();
        send();
        assertThat(stage()).isEqualTo(SubmissionStage.CLARIFICATION);
        assertThat(seenBy(focalPoint)).extracting(query -> query.about().id()).containsExactly("B1.1.T.T", "B2", "");

        String long_ = "A new border post. ".repeat(900).strip();
        assertThat(answer(long_)).isEqualTo(SubmissionStage.UNDER_REVIEW);
        assertThat(submissions.status(fji).submittedVersion()).isEqualTo(1);
        assertThat(seenBy(reviewer)).allSatisfy(query -> {
            assertThat(query.state()).isEqualTo(State.ANSWERED);
            assertThat(query.texts())
                    .last()
                    .satisfies(text -> assertThat(text.words()).isEqualTo(long_));
        });
        assertThat(sample.as(sample.signOffAuthority(Sample.FJI), () -> signOffs.of(fji)))
                .as("the signature stands")
                .hasSize(1);
    }

    @Test
    void only_queried_cells_open_and_a_corrected_one_needs_a_new_signature() {
        ask(SOURCE.value(), "Which register?");
        send();
        assertProblem(() -> correct(TOTAL, Answer.number(1)), "draft.not-queried");
        assertThat(correct(SOURCE, Answer.words("Register of the border police"))
                        .conflicts())
                .isEmpty();
        assertThat(sample.as(focalPoint, () -> answers.send(fji))).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
        assertThat(seenBy(reviewer).get(0).texts()).as("not before the release").hasSize(1);

        Version second = sample.as(focalPoint, () -> uploads.version(fji, 2));
        assertThat(sample.as(focalPoint, () -> uploads.answers(fji, 2)))
                .isEqualTo(first().with(SOURCE, Answer.words("Register of the border police")));
        sample.release(second);
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
        assertThat(submissions.status(fji).submittedVersion()).isEqualTo(2);
        assertThat(seenBy(reviewer).get(0).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void a_correction_that_the_authority_sends_back_stays_with_the_queries() {
        ask(SOURCE.value(), "Which register?");
        send();
        correct(SOURCE, Answer.words("Another register"));
        answer("Corrected.");
        run(sample.signOffAuthority(Sample.FJI), () -> signOffs.sendBack(fji, "It is the old one."));
        assertThat(stage()).isEqualTo(SubmissionStage.CLARIFICATION);
        assertProblem(() -> correct(TOTAL, Answer.number(1)), "draft.not-queried");

        correct(SOURCE, Answer.words("Border register"));
        assertThat(answer("It was right.")).as("signed anew").isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void a_correction_with_an_error_does_not_leave_the_queries() {
        ask(TOTAL.value(), "Please look at this total.");
        send();
        correct(TOTAL, Answer.number(355));
        assertThat(answer("Corrected.")).isEqualTo(SubmissionStage.CLARIFICATION);
        correct(TOTAL, Answer.number(354));
        assertThat(answer("It was right.")).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void an_uploaded_workbook_is_taken_in_the_queried_cells_only() throws IOException {
        ask(SOURCE.value(), "Which register?");
        send();
        Answers other = Sample.clean()
                .entries(999)
                .set("M.B1.SOURCE", "Police register")
                .answers();
        long number = offer(other);
        Offer offer = sample.as(focalPoint, () -> offers.get(fji, number));
        assertThat(offer.limited()).isTrue();
        assertThat(offer.answers().text("M.B1.SOURCE")).isEqualTo("Police register");
        assertThat(offer.answers().number(TOTAL))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("354"));
        assertThat(offer.uploaded().number(TOTAL))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("999"));
        assertProblem(
                () -> sample.as(focalPoint, () -> offers.take(fji, number, offer.seen())),
                "submission.not-in-preparation");
        assertThat(sample.as(focalPoint, () -> offers.takeQueried(fji, number, offer.seen())))
                .isEqualTo(1);
        assertThat(sample.as(focalPoint, () -> drafts.read(fji).answers()))
                .isEqualTo(first().with(SOURCE, Answer.words("Police register")));
    }

    private long offer(Answers filled) throws IOException {
        Path file = Files.createTempFile("clarify", ".xlsx");
        try {
            Files.write(file, sample.workbook(fji, filled));
            return sample.as(focalPoint, () -> offers.offer(fji, file, "again.xlsx"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_figure_that_is_not_the_recipients_own_does_not_go_out_without_a_source() {
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        sample.upload(khm, Sample.clean().entries(740_021).answers());
        for (String foreign : List.of("740021", "740,021", "740\u202f021", "\u0667\u0664\u0660\u0660\u0662\u0661")) {
            assertProblem(() -> ask("B1.1", "Cambodia reports " + foreign + "."), "query.foreign-figure");
        }
        ask("B1.1", "You report 354, and 312 in the round before: in 2025 as well? See rule V03 and B1.1.T.T.");
        review(() -> queries.ask(fji, "B1.1", "Your ministry published 1,250.", "Annual report of the ministry"));
        send();
        assertThat(seenBy(focalPoint))
                .hasSize(2)
                .allSatisfy(query -> assertThat(query.texts())
                        .allSatisfy(text -> assertThat(text.source()).isEmpty()));
        assertThat(seenBy(reviewer).get(1).texts().get(0).source()).isEqualTo("Annual report of the ministry");
        assertThat(mails()).isNotEmpty().noneMatch(mail -> mail.contains("1,250") || mail.contains("354"));
    }

    private List<String> mails() {
        return sample.as(
                sample.staff(Role.ROUND_MANAGER),
                () -> outbox.all().stream().map(ClarificationTest::words).toList());
    }

    private static String words(OutboxMessage message) {
        return message.subject() + message.text() + message.html();
    }

    @Test
    void a_message_with_which_the_whole_is_returned_is_held_to_the_same() {
        assertProblem(
                () -> review(() -> reviews.sendBack(fji, 1, "Others report 740021.", "")), "query.foreign-figure");
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
        review(() -> reviews.sendBack(fji, 1, "You report 354. See B1.1.", ""));
        assertThat(stage()).isEqualTo(SubmissionStage.IN_PREPARATION);
    }

    @Test
    void an_unanswered_query_is_not_sent_back() {
        ask("", "Who may we call?");
        send();
        assertProblem(() -> sample.as(focalPoint, () -> answers.send(fji)), "query.unanswered");
        assertThat(stage()).isEqualTo(SubmissionStage.CLARIFICATION);
    }

    @Test
    void after_three_times_only_a_reservation_or_an_incomplete_return_is_left() {
        for (int loop = 1; loop <= 3; loop++) {
            ask("B1.1", "Please explain.");
            send();
            answer("We do not know.");
        }
        ask("B1.1", "And again?");
        assertProblem(this::send, "queries.loops-used");
        assertProblem(() -> review(() -> reviews.sendBack(fji, 1, "Again.", "")), "queries.loops-used");
        long drafted = seenBy(reviewer).get(3).id();
        review(() -> queries.discard(fji, drafted));

        assertProblem(() -> review(() -> reviews.recommend(fji, 1, "", List.of())), "review.queries-open");
        List<OpenPoint> points = List.of(new OpenPoint("B1.1", "The total is not clarified."));
        assertProblem(
                () -> review(() -> reviews.recommend(fji, 1, "", List.of(new OpenPoint("B1.1", "354 is odd")))),
                "point.figure");
        review(() -> reviews.recommend(fji, 1, "", points));
        Version version = sample.as(focalPoint, () -> uploads.version(fji, 1));
        sample.approve(version);
        assertThat(sample.as(focalPoint, () -> reservations.of(fji))).isEqualTo(points);
    }

    @Test
    void queries_that_are_all_settled_stand_against_nothing() {
        ask("B1.1", "Please explain.");
        send();
        answer("A new border post.");
        review(() -> queries.settle(fji, seenBy(reviewer).get(0).id()));
        review(() -> reviews.recommend(fji, 1, "", List.of()));
        assertThat(stage()).isEqualTo(SubmissionStage.AWAITING_APPROVAL);
    }

    @Test
    void overdue_queries_are_reminded_of_and_can_be_closed_and_the_return_be_incomplete() {
        ask(SOURCE.value(), "Which register?");
        send();
        correct(SOURCE, Answer.words("half typed"));
        assertProblem(() -> review(() -> queries.close(fji)), "queries.not-overdue");
        sample.days(round, 25);
        assertThat(mailsOf("QUERY_REMINDER").stream()
                        .filter(mail -> mail.recipient().equals(focalPoint.email())))
                .as("other tests have focal points of Fiji too")
                .hasSize(2);
        assertThat(mailsOf("QUERY_OVERDUE")).isNotEmpty();
        assertThat(mailsOf("QUERIES_LATE")).isNotEmpty();

        review(() -> queries.close(fji));
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
        assertThat(sample.as(focalPoint, () -> drafts.read(fji).answers())).isEqualTo(first());
        review(() -> reviews.proposeIncomplete(fji, 1, "No answer about the source."));
        run(sample.staff(Role.APPROVER), () -> reviews.approve(fji, 1, ""));
        assertThat(stage()).isEqualTo(SubmissionStage.INCOMPLETE);
        assertThat(mailsOf("CLOSED_INCOMPLETE")).isNotEmpty();
    }

    private List<OutboxMessage> mailsOf(String event) {
        Supplier<List<OutboxMessage>> all = () -> outbox.all().stream()
                .filter(message ->
                        message.event().equals(event) && message.concerning().equals(fji.value()))
                .toList();
        return sample.as(sample.staff(Role.ROUND_MANAGER), all);
    }

    @Test
    void a_return_is_not_closed_as_incomplete_while_it_can_still_be_asked_about() {
        assertProblem(() -> review(() -> reviews.proposeIncomplete(fji, 1, "Too thin.")), "review.not-exhausted");
    }
}
