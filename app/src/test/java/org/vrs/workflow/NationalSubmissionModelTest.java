package org.vrs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalSubmissionModelTest {

    private static final Instant LAUNCH = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-04-30T00:00:00Z");
    private static final Instant LATE_UNTIL = Instant.parse("2026-11-08T00:00:00Z");

    private final ModelEngine submission = new ModelEngine();
    private final List<Integer> reminded = new ArrayList<>();

    @BeforeEach
    void open() {
        ClockUtil.setCurrentTime(Date.from(LAUNCH));
        submission.when("CountDaysLeft", step -> step.setVariable("daysLeft", daysLeft()));
        submission.when("SendReminder", step -> reminded.add((Integer) step.getVariable("daysLeft")));
        Map<String, Object> variables = Map.of(
                "roundId", "2025-1",
                "submissionId", "2025-1.KHM",
                "participant", "KHM",
                "lateUntil", Date.from(LATE_UNTIL),
                "clarifying", false,
                "dailyCheck", "R/2026-02-02T01:00:00Z/P1D");
        submission.start("national-submission", variables).runDueJobs();
    }

    @AfterEach
    void clear() {
        submission.clear();
    }

    @Test
    void an_opened_submission_invites_the_focal_point_and_waits() {
        assertThat(submission.steps()).containsExactly("IssueWorkbook", "SendInvitation");
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
    }

    @Test
    void a_clean_submission_passes_every_hand_and_ends_accepted() {
        submit(0, 0, 0, 100, 90);
        assertThat(submission.open()).containsExactly("SignOff");
        submission.complete("SignOff", Map.of("released", true));
        assertThat(submission.open()).containsExactly("ReviewSubmission");
        submission.complete("ReviewSubmission", Map.of("recommended", true));
        assertThat(submission.open()).containsExactly("ApproveAcceptance");
        submission.complete("ApproveAcceptance", Map.of("approved", true, "complete", true));
        assertThat(submission.steps())
                .containsExactly(
                        "IssueWorkbook",
                        "SendInvitation",
                        "CheckAnswers",
                        "SendSignOffRequest",
                        "SendReceipt",
                        "SendApprovalRequest",
                        "OpenAccess",
                        "SendAccessOpened");
        assertThat(submission.ends()).containsExactly("SubmissionAccepted");
        assertThat(submission.hasEnded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 100, 90, CompleteQuestionnaire",
        "0, 1, 1, 100, 90, CompleteQuestionnaire",
        "0, 0, 0,  99, 90, CompleteQuestionnaire",
        "0, 0, 2, 100, 90, SignOff",
        "0, 0, 0, 100, 49, SignOff",
        "0, 0, 0, 100, 50, SignOff"
    })
    void only_a_submission_without_open_findings_goes_on_to_sign_off(
            int errors, int unexplained, int warnings, int answered, int dataRate, String then) {
        submit(errors, unexplained, warnings, answered, dataRate);
        assertThat(submission.open()).containsExactly(then);
    }

    @Test
    void a_sign_off_authority_that_does_not_release_sends_the_submission_back() {
        submit(0, 0, 0, 100, 90);
        submission.steps();
        submission.complete("SignOff", Map.of("released", false));
        assertThat(submission.steps()).containsExactly("SendNationalReturn");
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
    }

    @Test
    void a_reviewer_who_does_not_recommend_sends_the_submission_back() {
        toReview();
        submission.complete("ReviewSubmission", Map.of("recommended", false));
        assertThat(submission.steps()).containsExactly("SendReturnNotice");
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
    }

    @Test
    void a_returned_submission_needs_the_checks_and_a_new_sign_off() {
        toReview();
        submission.complete("ReviewSubmission", Map.of("recommended", false));
        submit(0, 0, 0, 100, 90);
        assertThat(submission.open()).containsExactly("SignOff");
    }

    @Test
    void a_signature_that_ends_takes_the_submission_from_review_and_from_approval_back_to_sign_off() {
        toReview();
        submission.steps();
        assertThat(submission.told("SignatureEnded")).isTrue();
        assertThat(submission.steps()).containsExactly("SendSignatureNotice");
        assertThat(submission.open()).containsExactly("SignOff");

        submission.complete("SignOff", Map.of("released", true));
        submission.complete("ReviewSubmission", Map.of("recommended", true));
        submission.steps();
        assertThat(submission.told("SignatureEnded")).isTrue();
        assertThat(submission.steps()).containsExactly("SendSignatureNotice");
        assertThat(submission.open()).containsExactly("SignOff");
    }

    @Test
    void a_signature_that_ends_in_preparation_leaves_the_questionnaire_where_it_is() {
        submission.steps();
        assertThat(submission.told("SignatureEnded")).isTrue();
        assertThat(submission.steps()).containsExactly("SendVoidNotice");
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
        assertThat(submission.ends()).containsExactly("AuthorityTold");
    }

    @Test
    void a_deputy_who_is_named_is_asked_while_the_sign_off_waits_and_only_then() {
        assertThat(submission.told("DeputyNamed")).isFalse();
        submit(0, 0, 0, 100, 90);
        submission.steps();
        assertThat(submission.told("DeputyNamed")).isTrue();
        assertThat(submission.steps()).containsExactly("SendDeputyRequest");
        assertThat(submission.open()).containsExactly("SignOff");
        assertThat(submission.told("SignatureEnded")).isFalse();
    }

    @Test
    void queries_wait_for_the_focal_point_and_answers_in_words_go_straight_back_to_the_reviewer() {
        ask();
        assertThat(submission.steps()).containsExactly("SendQueries");
        assertThat(submission.open()).containsExactly("AnswerQueries");
        submission.complete("AnswerQueries", Map.of("corrected", false));
        assertThat(submission.steps()).containsExactly("SendAnswers");
        assertThat(submission.open()).containsExactly("ReviewSubmission");
    }

    @Test
    void a_corrected_figure_is_checked_and_needs_a_new_sign_off() {
        ask();
        correct(0);
        assertThat(submission.steps()).containsExactly("CheckAnswers", "SendSignOffRequest");
        assertThat(submission.open()).containsExactly("SignOff");
        submission.complete("SignOff", Map.of("released", true));
        assertThat(submission.open()).containsExactly("ReviewSubmission");
    }

    @Test
    void a_corrected_figure_voids_the_signature_and_the_authority_is_told_while_the_queries_stay_open() {
        ask();
        submission.steps();
        assertThat(submission.told("SignatureEnded")).isTrue();
        assertThat(submission.steps()).containsExactly("SendVoidNotice");
        assertThat(submission.open()).containsExactly("AnswerQueries");
    }

    @Test
    void a_correction_with_an_error_or_without_a_release_stays_with_the_queries() {
        ask();
        correct(1);
        assertThat(submission.open()).containsExactly("AnswerQueries");
        correct(0);
        submission.complete("SignOff", Map.of("released", false));
        assertThat(submission.open()).containsExactly("AnswerQueries");
    }

    @Test
    void a_return_after_queries_opens_the_whole_questionnaire_again() {
        ask();
        submission.complete("AnswerQueries", Map.of("corrected", false, "clarifying", false));
        submission.complete("ReviewSubmission", Map.of("recommended", false));
        submit(1, 0, 0, 100, 90);
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
    }

    @Test
    void open_queries_are_reminded_of_every_day_that_the_table_names() {
        List<Integer> left = new ArrayList<>();
        Instant answersDue = Instant.parse("2026-03-20T00:00:00Z");
        submission.when("CountDaysToAnswer", step -> step.setVariable("daysToAnswer", daysUntil(answersDue)));
        submission.when("SendQueryReminder", step -> left.add((Integer) step.getVariable("daysToAnswer")));
        ask();
        for (Instant day = LAUNCH;
                day.isBefore(answersDue.plus(20, ChronoUnit.DAYS));
                day = day.plus(1, ChronoUnit.DAYS)) {
            submission.at(day);
        }
        assertThat(left).containsExactly(7, 1, -1, -7);
        assertThat(submission.open()).containsExactly("AnswerQueries");
        assertThat(submission.ends()).contains("QueryReminderSent", "NoQueryReminderDue");
    }

    @Test
    void a_return_that_stays_incomplete_is_closed_without_access() {
        toReview();
        submission.complete("ReviewSubmission", Map.of("recommended", true));
        submission.complete("ApproveAcceptance", Map.of("approved", true, "complete", false));
        assertThat(submission.steps()).containsExactly("SendApprovalRequest", "SendIncompleteNotice");
        assertThat(submission.ends()).containsExactly("SubmissionIncomplete");
        assertThat(submission.hasEnded()).isTrue();
    }

    @Test
    void an_approver_who_does_not_accept_sends_the_submission_back_to_the_reviewer() {
        toReview();
        submission.complete("ReviewSubmission", Map.of("recommended", true));
        assertThat(submission.steps()).containsExactly("SendApprovalRequest");
        submission.complete("ApproveAcceptance", Map.of("approved", false));
        assertThat(submission.steps()).isEmpty();
        assertThat(submission.open()).containsExactly("ReviewSubmission");
    }

    @Test
    void a_reminder_is_sent_on_six_days_and_on_no_other() {
        for (Instant day = LAUNCH; day.isBefore(DUE.plus(40, ChronoUnit.DAYS)); day = day.plus(1, ChronoUnit.DAYS)) {
            submission.at(day);
        }
        assertThat(reminded).containsExactly(21, 7, 1, -1, -7, -21);
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
        assertThat(submission.ends()).contains("ReminderSent", "NoReminderDue");
    }

    @Test
    void a_daily_timer_fires_once_and_not_many_times_when_the_clock_jumps_three_weeks() {
        submission.steps();
        submission.at(LAUNCH.plus(21, ChronoUnit.DAYS));
        assertThat(submission.steps()).containsExactly("CountDaysLeft");
        assertThat(timer("DayPassed").getDuedate()).isEqualTo(Date.from(Instant.parse("2026-02-23T01:00:00Z")));
        submission.later(Duration.ofDays(1));
        assertThat(submission.steps()).containsExactly("CountDaysLeft");
    }

    @Test
    void a_reminder_that_fails_is_tried_again_a_minute_later_and_tomorrow_comes_all_the_same() {
        submission.when("CountDaysLeft", step -> {
            throw new IllegalStateException("no calendar");
        });
        Instant firstDay = Instant.parse("2026-02-02T01:00:00Z");
        assertThatThrownBy(() -> submission.at(firstDay)).hasMessage("no calendar");
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
        assertThat(submission.jobs())
                .filteredOn(job -> job.getDuedate().before(Date.from(LATE_UNTIL)))
                .extracting(Job::getDuedate, Job::getRetries)
                .containsExactly(
                        tuple(Date.from(firstDay.plusSeconds(60)), 4),
                        tuple(Date.from(firstDay.plus(1, ChronoUnit.DAYS)), 5));
    }

    @Test
    void a_returned_submission_is_reminded_from_the_next_day_on() {
        submission.at(DUE.minus(10, ChronoUnit.DAYS));
        toReview();
        assertThat(submission.jobs()).isEmpty();
        submission.complete("ReviewSubmission", Map.of("recommended", false));
        assertThat(timer("DayPassed").getDuedate()).isEqualTo(Date.from(Instant.parse("2026-04-20T01:00:00Z")));
    }

    @Test
    void a_submission_still_in_preparation_when_the_late_window_ends_is_not_reported() {
        submission.at(LATE_UNTIL.minusSeconds(1));
        assertThat(submission.open()).containsExactly("CompleteQuestionnaire");
        submission.at(LATE_UNTIL);
        assertThat(submission.hasEnded()).isTrue();
        assertThat(submission.ends()).endsWith("SubmissionNotReported");
    }

    @Test
    void the_late_window_does_not_touch_a_submission_that_waits_for_someone_else() {
        submit(0, 0, 0, 100, 90);
        submission.at(LATE_UNTIL.plus(1, ChronoUnit.DAYS));
        assertThat(submission.open()).containsExactly("SignOff");
    }

    @Test
    void a_longer_late_window_moves_the_timer_of_a_waiting_submission() {
        Instant longer = LATE_UNTIL.plus(30, ChronoUnit.DAYS);
        submission
                .engine()
                .getManagementService()
                .setJobDuedate(timer("LateWindowEnded").getId(), Date.from(longer));
        submission.at(longer.minusSeconds(1));
        assertThat(submission.hasEnded()).isFalse();
        assertThat(submission.at(longer).hasEnded()).isTrue();
    }

    private static int daysLeft() {
        return daysUntil(DUE);
    }

    private static int daysUntil(Instant due) {
        return (int)
                ChronoUnit.DAYS.between(ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.DAYS), due);
    }

    private Job timer(String event) {
        return submission.jobs().stream()
                .filter(job -> submission
                        .engine()
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals(event))
                .findFirst()
                .orElseThrow();
    }

    private void submit(int errors, int unexplained, int warnings, int answered, int dataRate) {
        Map<String, Object> counts = Map.of(
                "errors", errors,
                "unexplainedWarnings", unexplained,
                "warnings", warnings,
                "answeredPercent", answered,
                "dataRatePercent", dataRate);
        submission.when("CheckAnswers", step -> step.setVariables(counts));
        submission.complete("CompleteQuestionnaire", Map.of());
    }

    private void ask() {
        toReview();
        submission.complete("ReviewSubmission", Map.of("recommended", false, "clarifying", true));
    }

    private void correct(int errors) {
        submission.steps();
        submission.when("CheckAnswers", step -> step.setVariable("errors", errors));
        submission.complete("AnswerQueries", Map.of("corrected", true));
    }

    private void toReview() {
        submit(0, 0, 0, 100, 90);
        submission.complete("SignOff", Map.of("released", true)).steps();
    }
}
