package org.vrs.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.vrs.audit.Audit;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

/** A return with markers instead of figures opens nothing, unless the approver says so with a reason. */
@VrsTest
class WaiverTest {

    private static final String REASON = "Its border posts were closed for the whole year.";

    @Autowired
    Sample sample;

    @Autowired
    MockMvc browser;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    @Autowired
    Outbox outbox;

    @Autowired
    WorkClock clock;

    private RoundId round;
    private SubmissionId fji;

    @BeforeEach
    void another_return_is_accepted() {
        round = sample.launch();
        fji = SubmissionId.of(round, Sample.FJI);
        sample.accepted(
                SubmissionId.of(round, Sample.KHM), Sample.clean().entries(421).answers());
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    private Version awaitsApproval(Answers answers) {
        Version version = sample.upload(fji, answers);
        sample.submit(version);
        sample.release(version);
        sample.recommend(version);
        return version;
    }

    @Test
    void below_the_least_rate_access_stays_closed_and_the_participant_learns_why() throws Exception {
        Version version = awaitsApproval(Sample.figuresIn(0).answers());
        assertThat(version.dataRatePercent()).isLessThan(50);
        sample.approve(version);
        User reader = sample.focalPoint(Sample.FJI);
        open(reader, "/shared/" + round)
                .andExpect(content().string(containsString("at least 50 % of the core cells")))
                .andExpect(content().string(not(containsString("/KHM"))));
        open(reader, "/shared/" + round + "/KHM").andExpect(status().isForbidden());
        open(reader, "/submissions/" + fji)
                .andExpect(content().string(containsString("at least 50 % of the core cells")))
                .andExpect(content().string(not(containsString("You now see"))));
        open(sample.focalPoint(Sample.KHM), "/shared/" + round + "/FJI").andExpect(status().isOk());
        assertThat(mails()).contains("stays closed for now").doesNotContain("among the first");
    }

    @Test
    void what_an_approver_opens_with_a_reason_is_open_until_it_is_taken_back() throws Exception {
        Version version = awaitsApproval(Sample.figuresIn(0).answers());
        sample.approve(version);
        User approver = sample.staff(Role.APPROVER);
        User reader = sample.focalPoint(Sample.FJI);
        open(approver, "/reviews/" + fji)
                .andExpect(content().string(containsString("Few figures: does this return open access?")))
                .andExpect(content().string(not(containsString("??"))));
        send(approver, "waive", "").andExpect(status().is(422));
        send(approver, "waive", "x".repeat(501)).andExpect(status().is(422));
        open(reader, "/shared/" + round + "/KHM").andExpect(status().isForbidden());

        send(approver, "waive", REASON).andExpect(status().is(302));
        send(approver, "waive", REASON).andExpect(status().isConflict());
        open(reader, "/shared/" + round + "/KHM")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("421")));
        open(reader, "/submissions/" + fji)
                .andExpect(content().string(containsString("You now see")))
                .andExpect(content().string(not(containsString(REASON))));
        open(approver, "/reviews/" + fji)
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("Take it back")));
        assertThat(trail("WAIVE_DATA_RATE")).isEqualTo(REASON);
        assertThat(mails())
                .contains("You can now see what one other participant shares.")
                .doesNotContain("is closed again");

        send(approver, "end-waiver", "It was the other return.").andExpect(status().is(302));
        open(reader, "/shared/" + round + "/KHM").andExpect(status().isForbidden());
        assertThat(trail("END_WAIVER")).isEqualTo("It was the other return.");
        assertThat(mails()).contains("is closed again").doesNotContain(REASON, "It was the other return.");
    }

    @Test
    void waived_before_acceptance_it_opens_with_the_acceptance_and_not_before() throws Exception {
        Version version = awaitsApproval(Sample.figuresIn(0).answers());
        send(sample.staff(Role.APPROVER), "waive", REASON).andExpect(status().is(302));
        User reader = sample.focalPoint(Sample.FJI);
        open(reader, "/shared/" + round + "/KHM").andExpect(status().isForbidden());
        sample.approve(version);
        open(reader, "/shared/" + round + "/KHM").andExpect(status().isOk());
    }

    @Test
    void nobody_else_waives() throws Exception {
        sample.approve(awaitsApproval(Sample.figuresIn(0).answers()));
        User fijian = users.open(
                new NewUser(round + "@fijian.example", "Fijian", Sample.FJI, Set.of(Role.APPROVER)), "secret");
        for (User other : List.of(
                fijian,
                sample.staff(Role.REVIEWER),
                sample.staff(Role.ROUND_MANAGER),
                sample.focalPoint(Sample.FJI),
                sample.focalPoint(Sample.KHM))) {
            send(other, "waive", REASON).andExpect(status().isForbidden());
        }
        open(sample.staff(Role.REVIEWER), "/reviews/" + fji)
                .andExpect(content().string(containsString("An approver who is not from this State decides")))
                .andExpect(content().string(not(containsString("/waive\""))));
    }

    @Test
    void where_the_figures_are_enough_there_is_nothing_to_waive() throws Exception {
        Version version = awaitsApproval(Sample.figuresIn(60).answers());
        assertThat(version.dataRatePercent()).isBetween(50, 70);
        sample.approve(version);
        open(sample.staff(Role.APPROVER), "/reviews/" + fji)
                .andExpect(content().string(not(containsString("Few figures"))));
        send(sample.staff(Role.APPROVER), "waive", REASON).andExpect(status().isConflict());
        open(sample.focalPoint(Sample.FJI), "/shared/" + round + "/KHM").andExpect(status().isOk());
    }

    private String mails() {
        String letters = sample.as(sample.staff(Role.ROUND_MANAGER), outbox::all).stream()
                .filter(message -> message.subject().contains("Round " + round + "]"))
                .filter(message -> message.subject().contains("Fiji"))
                .map(OutboxMessage::text)
                .collect(Collectors.joining());
        return letters.replaceAll("\\s+", " ");
    }

    private String trail(String action) {
        return audit.newest(fji.value(), 0, 50).stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private ResultActions open(User reader, String path) throws Exception {
        return browser.perform(get(path).with(user(reader.id().value())));
    }

    private ResultActions send(User by, String verb, String reason) throws Exception {
        return browser.perform(post("/reviews/" + fji + "/" + verb)
                .param("version", "1")
                .param("message", reason)
                .with(user(by.id().value()))
                .with(csrf()));
    }
}
