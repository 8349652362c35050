package org.vrs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.participant.ParticipantCode;
import org.vrs.review.Reviews;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

@VrsTest
@TestPropertySource(properties = "vrs.test.context=letters")
class LettersOfARoundTest {

    @Autowired
    Sample sample;

    @Autowired
    Outbox outbox;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Reviews reviews;

    @Autowired
    Users users;

    @Autowired
    WorkClock clock;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void an_invitation_goes_to_the_focal_point_with_the_due_date_attached() {
        User focalPoint = sample.focalPoint(Sample.KHM);
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);

        OutboxMessage invitation = letters(khm.value()).get(0);
        assertThat(invitation.recipient()).isEqualTo(focalPoint.email());
        assertThat(invitation.event()).isEqualTo("INVITATION");
        assertThat(invitation.subject())
                .isEqualTo("[Round " + khm.round() + "] Cambodia: please complete the questionnaire by 30 April 2026");
        assertThat(invitation.calendar()).contains("UID:" + khm + ".due@localhost");
        assertThat(eml(invitation)).contains("text/calendar; method=PUBLISH").contains("due-date.ics");
    }

    @Test
    void every_turn_of_a_return_is_told_to_those_whose_turn_it_is() {
        sample.focalPoint(Sample.FJI);
        sample.signOffAuthority(Sample.FJI);
        sample.staff(Role.REVIEWER);
        sample.staff(Role.APPROVER);
        SubmissionId fji = SubmissionId.of(sample.launch(), Sample.FJI);
        Version version = sample.upload(fji, Sample.clean().answers());
        sample.submit(version);
        as(sample.signOffAuthority(Sample.FJI), () -> signOffs.sendBack(fji, "Please look at page two."));
        minuteLater();
        sample.submit(version);
        sample.release(version);
        as(sample.staff(Role.REVIEWER), () -> reviews.sendBack(fji, version.number(), "Is this complete?", ""));
        minuteLater();
        sample.submit(version);
        sample.release(version);
        sample.recommend(version);
        sample.approve(version);

        assertThat(letters(fji.value()))
                .extracting(OutboxMessage::event)
                .containsExactly(
                        "INVITATION",
                        "SIGN_OFF_REQUEST",
                        "NATIONAL_RETURN",
                        "SIGN_OFF_REQUEST",
                        "RECEIPT",
                        "RECEIPT",
                        "REVIEW_REQUEST",
                        "RETURN_NOTICE",
                        "SIGN_OFF_REQUEST",
                        "RECEIPT",
                        "RECEIPT",
                        "REVIEW_REQUEST",
                        "APPROVAL_REQUEST",
                        "ACCESS_OPENED",
                        "ACCESS_OPENED");
        assertThat(of(fji, "NATIONAL_RETURN").text()).contains("Please look at page two.");
        assertThat(of(fji, "RETURN_NOTICE").text())
                .contains("Is this complete?")
                .contains("Please answer before: 31 May 2026, 23:59 (Pacific/Fiji)");
        assertThat(of(fji, "ACCESS_OPENED").text()).contains("You are among the first");
    }

    @Test
    void a_recommendation_is_told_to_every_approver_but_the_one_who_made_it_and_those_of_the_same_state() {
        String second = sample.staff(Role.APPROVER).email();
        sample.staff(Role.REVIEWER);
        User both = person("both@sample.example", null, Role.REVIEWER, Role.APPROVER);
        User national = person("approver@khm.example", Sample.KHM, Role.APPROVER);
        User other = person("other.approver@sample.example", null, Role.APPROVER);
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);
        Version version = sample.upload(khm, Sample.clean().answers());
        sample.submit(version);
        sample.release(version);
        as(both, () -> reviews.recommend(khm, version.number(), "B1.1.F.T went from 4134 to 0.", List.of()));

        assertThat(requests(khm)).extracting(OutboxMessage::recipient).containsExactlyInAnyOrder(second, other.email());
        assertThat(requests(khm))
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("recommends to accept it")
                        .contains("/reviews/" + khm)
                        .doesNotContain("4134", "B1.1"));

        as(sample.staff(Role.APPROVER), () -> reviews.referBack(khm, version.number(), "Please look at B1 again."));
        minuteLater();
        as(both, () -> reviews.recommend(khm, version.number(), "", List.of()));

        assertThat(requests(khm)).hasSize(4);
        List.of(both, national, other).forEach(user -> users.end(user.id(), "only for this test"));
    }

    /** The figures of the return are all over it; none of its longer numbers is in a letter. */
    @Test
    void no_figure_of_a_return_leaves_by_mail() {
        sample.focalPoint(Sample.NZL);
        sample.signOffAuthority(Sample.NZL);
        SubmissionId nzl = SubmissionId.of(sample.launch(), Sample.NZL);
        sample.accepted(nzl, Sample.clean().answers());

        for (OutboxMessage message : letters(nzl.value())) {
            String text = message.text()
                    .replace(nzl.round().value(), "")
                    .replaceAll("\\d{1,2} [A-Z][a-z]+ 20\\d\\d(, \\d\\d:\\d\\d)?", "")
                    .replace("localhost:8080", "");
            assertThat(Pattern.compile("\\p{Nd}+").matcher(text).results().map(MatchResult::group))
                    .as(message.event())
                    .isEmpty();
        }
    }

    @Test
    void a_reminder_comes_in_time_and_only_once() {
        sample.focalPoint(Sample.KHM);
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);
        for (String day : List.of("2026-04-23", "2026-04-29", "2026-05-01")) {
            clock.holdAt(Instant.parse(day + "T02:00:00Z"));
            sample.jobs();
            sample.jobs();
        }

        assertThat(letters(khm.value()))
                .extracting(OutboxMessage::event)
                .contains("REMINDER", "LAST_REMINDER", "OVERDUE")
                .doesNotHaveDuplicates();
        assertThat(of(khm, "LAST_REMINDER").text()).contains("is due tomorrow");
        assertThat(of(khm, "OVERDUE").text()).contains("was due yesterday");
    }

    @Test
    void what_nobody_is_named_for_comes_to_the_round_managers() {
        for (Role role : List.of(Role.FOCAL_POINT, Role.ALTERNATE)) {
            users.of(Sample.KHM, role).forEach(user -> users.end(user.id(), "nomination ended"));
        }
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);

        OutboxMessage invitation = of(khm, "INVITATION");
        assertThat(users.byEmail(invitation.recipient()))
                .hasValueSatisfying(
                        user -> assertThat(user.has(Role.ROUND_MANAGER)).isTrue());
        assertThat(invitation.text()).contains("Cambodia has named nobody");
    }

    private List<OutboxMessage> requests(SubmissionId id) {
        return letters(id.value()).stream()
                .filter(message -> message.event().equals("APPROVAL_REQUEST"))
                .toList();
    }

    private User person(String email, @Nullable ParticipantCode participant, Role... roles) {
        return users.byEmail(email)
                .orElseGet(() -> users.open(new NewUser(email, email, participant, Set.of(roles)), "secret"));
    }

    private void minuteLater() {
        clock.holdAt(clock.instant().plusSeconds(60));
    }

    private OutboxMessage of(SubmissionId id, String event) {
        return letters(id.value()).stream()
                .filter(message -> message.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private List<OutboxMessage> letters(String concerning) {
        return sample.as(sample.staff(Role.ADMINISTRATOR), outbox::all).stream()
                .filter(message -> message.concerning().equals(concerning))
                .toList();
    }

    private String eml(OutboxMessage message) {
        return new String(
                sample.as(sample.staff(Role.ADMINISTRATOR), () -> outbox.eml(message.id())), StandardCharsets.UTF_8);
    }

    private void as(User user, Runnable work) {
        sample.as(user, () -> {
            work.run();
            return user;
        });
    }
}
