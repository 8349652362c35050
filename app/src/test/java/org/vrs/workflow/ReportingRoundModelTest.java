package org.vrs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportingRoundModelTest {

    private final ModelEngine round = new ModelEngine();

    @BeforeEach
    void launch() {
        round.start("reporting-round", Map.of("roundId", "2025-1"));
    }

    @AfterEach
    void clear() {
        round.clear();
    }

    @Test
    void a_launched_round_returns_at_once_and_opens_its_submissions_in_the_background() {
        assertThat(round.steps()).isEmpty();
        assertThat(round.runDueJobs().steps()).containsExactly("OpenSubmissions");
        assertThat(round.open()).containsExactly("CloseRound");
    }

    @Test
    void a_round_ends_when_its_report_is_published() {
        round.runDueJobs().complete("CloseRound", Map.of()).runDueJobs();
        assertThat(round.open()).containsExactly("ApproveReport");
        round.complete("ApproveReport", Map.of("reportApproved", true)).runDueJobs();
        assertThat(round.steps())
                .containsExactly("OpenSubmissions", "RenderReport", "PublishReport", "SendReportNotice");
        assertThat(round.ends()).containsExactly("RoundPublished");
        assertThat(round.hasEnded()).isTrue();
    }

    @Test
    void a_report_that_is_not_approved_is_made_again_and_asked_about_again() {
        round.runDueJobs().complete("CloseRound", Map.of()).runDueJobs().steps();
        round.complete("ApproveReport", Map.of("reportApproved", false)).runDueJobs();
        assertThat(round.steps()).containsExactly("RenderReport");
        assertThat(round.open()).containsExactly("ApproveReport");
    }

    @Test
    void a_step_that_fails_is_tried_five_times_a_minute_apart_before_it_becomes_an_incident() {
        round.when("OpenSubmissions", step -> {
            throw new IllegalStateException("the mail server is away");
        });
        for (int left = 4; left >= 0; left--) {
            Duration pause = Duration.ofSeconds(left == 4 ? 0 : 61);
            assertThatThrownBy(() -> round.later(pause)).hasMessage("the mail server is away");
            assertThat(round.jobs().get(0).getRetries()).isEqualTo(left);
        }
        assertThat(round.engine().getRuntimeService().createIncidentQuery().list())
                .extracting(incident -> incident.getActivityId())
                .containsExactly("OpenSubmissions");
    }
}
