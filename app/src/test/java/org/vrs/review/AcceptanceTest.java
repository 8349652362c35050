package org.vrs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.review.BulkAcceptance.Candidate;
import org.vrs.review.BulkAcceptance.Filter;
import org.vrs.review.BulkAcceptance.Result;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

/** Assignment, reservations and acceptance of many, by the verbs. */
@VrsTest
class AcceptanceTest {

    @Autowired
    Sample sample;

    @Autowired
    Reviews reviews;

    @Autowired
    Reservations reservations;

    @Autowired
    Assignments assignments;

    @Autowired
    BulkAcceptance bulk;

    @Autowired
    SeenVersions seen;

    @Autowired
    Submissions submissions;

    @Autowired
    Users users;

    @Autowired
    WorkClock clock;

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    private Version underReview(SubmissionId id, Answers answers) {
        Version version = sample.upload(id, answers);
        sample.submit(version);
        sample.release(version);
        sample.jobs();
        return version;
    }

    private void recommend(SubmissionId id, List<OpenPoint> points) {
        sample.as(sample.staff(Role.REVIEWER), () -> {
            reviews.recommend(id, 1, "", points);
            return id;
        });
    }

    @Test
    void nobody_is_given_the_return_of_their_own_state_and_the_last_one_given_it_has_it() {
        RoundId round = sample.launch();
        SubmissionId fji = SubmissionId.of(round, Sample.FJI);
        User manager = sample.staff(Role.ROUND_MANAGER);
        User fijian = reviewer("fijian" + round, Sample.FJI);
        User other = reviewer("other" + round, Sample.NZL);
        assertThatThrownBy(() -> assign(manager, fji, fijian))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("assign.own-state"));
        assertThatThrownBy(() -> assign(fijian, fji, other)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> assign(manager, fji, manager))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("assign.no-reviewer"));
        assertThat(sample.as(manager, () -> assignments.eligible(Sample.FJI)))
                .contains(other)
                .doesNotContain(fijian);

        assign(manager, fji, sample.staff(Role.REVIEWER));
        assign(manager, fji, other);
        assertThat(sample.as(manager, () -> assignments.reviewer(fji))).contains(other);
        assertThat(sample.as(manager, () -> assignments.workload(List.of(fji))))
                .containsEntry(other, 1)
                .containsEntry(fijian, 0);
    }

    private User reviewer(String name, ParticipantCode from) {
        return users.open(new NewUser(name + "@review.example", name, from, Set.of(Role.REVIEWER)), "secret");
    }

    private void assign(User by, SubmissionId id, User reviewer) {
        sample.as(by, () -> {
            assignments.assign(id, reviewer.id());
            return by;
        });
    }

    @Test
    void a_version_is_compared_with_the_one_that_the_reader_saw_last() {
        RoundId round = sample.launch();
        SubmissionId fji = SubmissionId.of(round, Sample.FJI);
        sample.upload(fji, Sample.clean().entries(40).answers());
        sample.upload(fji, Sample.clean().entries(41).answers());
        sample.upload(fji, Sample.clean().entries(42).answers());
        User reviewer = sample.staff(Role.REVIEWER);
        User approver = sample.staff(Role.APPROVER);
        assertThat(sample.as(reviewer, () -> seen.open(fji, 1))).isZero();
        assertThat(sample.as(reviewer, () -> seen.open(fji, 3))).isEqualTo(1);
        assertThat(sample.as(reviewer, () -> seen.open(fji, 3))).as("again").isEqualTo(1);
        assertThat(sample.as(approver, () -> seen.open(fji, 3))).isZero();
    }

    @Test
    void a_reservation_is_shown_with_the_figures_it_is_about_and_not_where_the_section_is_closed() {
        RoundId round = sample.launch();
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        underReview(khm, Sample.clean().entries(44).set("X8.C", "SEC").answers());
        recommend(
                khm,
                List.of(
                        new OpenPoint("B1.1", "Coverage is not clarified."),
                        new OpenPoint("C1.1", "The register is not named."),
                        new OpenPoint("", "Late in general.")));
        assertThat(sample.as(sample.focalPoint(Sample.KHM), () -> reservations.of(khm)))
                .isEmpty();
        sample.as(sample.staff(Role.APPROVER), () -> {
            reviews.approve(khm, 1, "Good enough.");
            return khm;
        });
        sample.jobs();
        sample.accepted(
                SubmissionId.of(round, Sample.FJI), Sample.clean().entries(7).answers());
        assertThat(sample.as(sample.focalPoint(Sample.KHM), () -> reservations.of(khm)))
                .hasSize(3);
        assertThat(sample.as(sample.focalPoint(Sample.FJI), () -> reservations.shared(round, Sample.KHM)))
                .extracting(OpenPoint::about)
                .containsExactly("B1.1", "");
        assertThat(sample.as(sample.staff(Role.REVIEWER), () -> reviews.of(khm)).get(0))
                .satisfies(decision -> assertThat(decision.message()).isEqualTo("Good enough."))
                .satisfies(decision -> assertThat(decision.withReservation()).isTrue());
    }

    @Test
    void of_many_each_is_decided_on_its_own() {
        RoundId round = sample.launch();
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        SubmissionId fji = SubmissionId.of(round, Sample.FJI);
        SubmissionId nzl = SubmissionId.of(round, Sample.NZL);
        underReview(khm, Sample.clean().entries(44).answers());
        underReview(fji, Sample.clean().entries(45).answers());
        underReview(nzl, Sample.clean().entries(46).answers());
        recommend(khm, List.of());
        recommend(fji, List.of(new OpenPoint("B1.1", "Coverage is not clarified.")));
        User approver = sample.staff(Role.APPROVER);
        assertThat(offered(approver, round, Filter.CLEAN)).containsExactly(khm);
        assertThat(offered(approver, round, Filter.RECOMMENDED)).containsExactlyInAnyOrder(khm, fji);
        assertThat(offered(sample.staff(Role.REVIEWER), round, Filter.RECOMMENDED))
                .isEmpty();

        Map<SubmissionId, Integer> chosen = new LinkedHashMap<>(Map.of(khm, 1, nzl, 1, fji, 2));
        List<Result> results = sample.as(approver, () -> bulk.accept(chosen, "All looked over."));
        sample.jobs();
        assertThat(results)
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.problem() == null)
                        .isEqualTo(result.id().equals(khm)));
        assertThat(submissions.status(khm).stage()).isEqualTo(SubmissionStage.ACCEPTED);
        assertThat(submissions.status(fji).stage())
                .as("another version was seen")
                .isEqualTo(SubmissionStage.AWAITING_APPROVAL);
        assertThat(submissions.status(nzl).stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
        assertThat(sample.as(approver, () -> reviews.of(khm)).get(0).message()).isEqualTo("All looked over.");
    }

    private List<SubmissionId> offered(User reader, RoundId round, Filter filter) {
        return sample.as(reader, () -> bulk.candidates(filter)).stream()
                .map(Candidate::id)
                .filter(id -> id.round().equals(round))
                .toList();
    }
}
