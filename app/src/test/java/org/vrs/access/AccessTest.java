package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.testing.VrsTest;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.workflow.WorkClock;

@VrsTest
class AccessTest {

    private static final ParticipantCode AUS = ParticipantCode.valueOf("AUS");
    private static final ParticipantCode FJI = ParticipantCode.valueOf("FJI");
    private static final ParticipantCode KHM = ParticipantCode.valueOf("KHM");

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    @Autowired
    WorkClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private String round;
    private User fiji;
    private User australia;
    private User approver;

    @BeforeEach
    void a_round_with_three_participants() {
        clock.holdAt(Instant.parse("2026-06-01T00:00:00Z"));
        round = "T" + UUID.randomUUID().toString().substring(0, 8);
        fiji = user(FJI, Role.FOCAL_POINT);
        australia = user(AUS, Role.COUNTRY_READER);
        approver = user(null, Role.APPROVER);
        access.invite(round, List.of(AUS, FJI));
        access.invite(round, List.of(FJI, KHM));
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void access_opens_with_the_own_acceptance_and_not_before() {
        open(AUS, 100, Map.of());
        assertThat(visibleTo(fiji)).containsExactly(FJI);
        assertThat(sees(fiji, AUS, "B")).isFalse();

        open(FJI, 100, Map.of());
        open(FJI, 100, Map.of());

        assertThat(visibleTo(fiji)).containsExactly(AUS, FJI);
        assertThat(visibleTo(australia)).containsExactly(AUS, FJI);
        assertThat(sees(fiji, AUS, "B")).isTrue();
        assertThat(sees(fiji, KHM, "B")).isFalse();
        assertThat(visibleTo(approver)).containsExactly(AUS, FJI, KHM);
    }

    @Test
    void a_restricted_section_is_lost_on_both_sides_until_it_is_shared() {
        open(FJI, 100, Map.of("F", Sharing.AGG, "E", Sharing.ALL));
        open(AUS, 100, Map.of());
        assertThat(sees(fiji, AUS, "F")).isFalse();
        assertThat(sees(australia, FJI, "F")).isFalse();
        assertThat(sees(fiji, AUS, "E")).isTrue();

        open(FJI, 100, Map.of());

        assertThat(sees(fiji, AUS, "F")).isTrue();
    }

    @Test
    void suspension_counts_from_the_next_request_on() {
        open(FJI, 100, Map.of());
        open(AUS, 100, Map.of());
        access.suspend(round, FJI);
        assertThat(visibleTo(fiji)).containsExactly(FJI);
        assertThat(visibleTo(australia)).containsExactly(AUS);

        open(FJI, 100, Map.of());
        access.reopen(round, FJI);
        assertThat(visibleTo(fiji)).containsExactly(AUS, FJI);
        clock.holdAt(clock.instant().plus(Duration.ofDays(31)));
        assertThat(visibleTo(fiji)).containsExactly(FJI);

        access.withdraw(round, AUS);
        assertThat(visibleTo(australia)).containsExactly(AUS);
    }

    @Test
    void an_approver_waives_a_low_data_rate_and_the_trail_keeps_the_reason() {
        open(AUS, 100, Map.of());
        open(FJI, 12, Map.of());
        assertThat(sees(fiji, AUS, "B")).isFalse();
        refused(() -> as(fiji, () -> access.waiveDataRate(round, FJI, "mine")));

        as(approver, () -> access.waiveDataRate(round, FJI, "no border posts"));

        assertThat(sees(fiji, AUS, "B")).isTrue();
        assertThat(audit.newest(round + ".FJI", 0, 1).get(0).reason()).isEqualTo("no border posts");
    }

    @Test
    void rights_are_per_round() {
        open(FJI, 100, Map.of());
        open(AUS, 100, Map.of());
        String next = round + "n";
        access.invite(next, List.of(AUS, FJI));
        access.open(new Contribution(next, AUS, Map.of(), 100, false, clock.instant()));

        assertThat(users.actingAs(fiji.id(), () -> access.maySee(next, AUS, "B")))
                .isFalse();
        assertThat(sees(fiji, AUS, "B")).isTrue();
    }

    @Test
    void the_report_is_for_the_invited_from_its_publication_on() {
        User outsider = user(ParticipantCode.valueOf("NZL"), Role.SENIOR_OFFICIAL);
        refused(() -> as(fiji, () -> access.requireReport(round)));

        access.publish(round);
        access.publish(round);

        assertThat(users.actingAs(fiji.id(), () -> access.mayGetReport(round))).isTrue();
        assertThat(users.actingAs(outsider.id(), () -> access.mayGetReport(round)))
                .isFalse();
        as(fiji, () -> access.requireReport(round));
        assertThat(audit.newest(round, 0, 1).get(0).outcome()).isEqualTo("GRANTED");
    }

    @Test
    void reading_anothers_return_leaves_a_row_also_where_the_page_is_only_read() {
        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);

        users.actingAs(approver.id(), () -> readOnly.execute(status -> access.requireSight(round, FJI)));

        var row = audit.newest(round + ".FJI", 0, 1).get(0);
        assertThat(row.action()).isEqualTo("SEE_RETURN");
        assertThat(row.actor()).isEqualTo(approver.id().value());
        assertThat(row.roles()).isEqualTo("APPROVER");
        assertThat(row.reason()).isEqualTo("SECRETARIAT");
    }

    @Test
    void a_refusal_stays_in_the_trail_when_the_work_is_rolled_back() {
        var transaction = new TransactionTemplate(transactions);

        refused(() -> users.actingAs(
                fiji.id(),
                () -> transaction.execute(status -> {
                    audit.record("TEST", round + "-lost", Audit.DONE);
                    return access.requireSight(round, AUS);
                })));

        assertThat(audit.newest(round + "-lost", 0, 1)).isEmpty();
        assertThat(audit.newest(round + ".AUS", 0, 1).get(0).outcome()).isEqualTo("REFUSED");
    }

    @Test
    void a_verb_wants_its_role_and_its_owner_and_somebody_signed_in() {
        assertThat(users.actingAs(fiji.id(), () -> access.require(Verb.SUBMIT, FJI)))
                .isEqualTo(fiji);
        assertThat(users.actingAs(fiji.id(), () -> access.may(Verb.SUBMIT, AUS)))
                .isFalse();
        refused(() -> as(fiji, () -> access.require(Verb.SUBMIT, AUS)));
        refused(() -> as(fiji, () -> access.require(Verb.SUBMIT)));
        refused(() -> as(fiji, () -> access.require(Verb.LAUNCH_ROUND)));
        refused(() -> access.require(Verb.LAUNCH_ROUND));
        refused(() -> access.requireSight(round, FJI));
        assertThat(access.maySee(round, FJI, "B")).isFalse();
        assertThat(access.visible(round)).isEmpty();
        assertThat(access.mayGetReport(round)).isFalse();
    }

    @Test
    void an_ended_account_sees_nothing_with_its_running_session() {
        open(FJI, 100, Map.of());
        open(AUS, 100, Map.of());

        users.actingAs(fiji.id(), () -> {
            assertThat(access.maySee(round, AUS, "B")).isTrue();
            users.end(fiji.id(), "recalled");
            assertThat(access.maySee(round, AUS, "B")).isFalse();
            refused(() -> access.requireSight(round, FJI));
            return null;
        });
    }

    private void open(ParticipantCode participant, int rate, Map<String, Sharing> sharing) {
        access.open(new Contribution(round, participant, sharing, rate, false, clock.instant()));
    }

    private Set<ParticipantCode> visibleTo(User user) {
        return users.actingAs(user.id(), () -> access.visible(round));
    }

    private boolean sees(User user, ParticipantCode owner, String section) {
        return users.actingAs(user.id(), () -> access.maySee(round, owner, section));
    }

    private void as(User user, Runnable work) {
        users.actingAs(user.id(), () -> {
            work.run();
            return null;
        });
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }

    private User user(ParticipantCode participant, Role role) {
        String email = UUID.randomUUID() + "@example.org";
        return users.open(new NewUser(email, "A. Person", participant, Set.of(role)), "secret");
    }
}
