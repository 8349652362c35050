package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrs.access.MutualSharingTest.World.AUS;
import static org.vrs.access.MutualSharingTest.World.FJI;
import static org.vrs.access.MutualSharingTest.World.NFK;
import static org.vrs.access.MutualSharingTest.World.NOW;
import static org.vrs.access.MutualSharingTest.World.PIDC;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.access.Standing.State;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;

class MutualSharingTest {

    private final MutualSharing rule = new MutualSharing(SharingRules.AGREED, 50);

    /** One line of the documented table, decided by the rule itself; both of its sides are lines. */
    @ParameterizedTest
    @MethodSource("org.vrs.access.SharingExamples#all")
    void every_line_of_the_table_is_decided_as_documented(SharingExamples.Example example) {
        Sight sight = rule.decide(example.user(), example.round(), example.owner(), example.section());

        assertThat(sight).as(example.situation()).isEqualTo(example.sight());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reads_its_own_and_others_returns_as_listed(Role role) {
        var world = new World().accepted(FJI).accepted(AUS);
        User user = World.user(FJI, role);
        boolean secretariat =
                EnumSet.of(Role.ROUND_MANAGER, Role.REVIEWER, Role.APPROVER).contains(role);
        boolean reader = EnumSet.of(Role.FOCAL_POINT, Role.ALTERNATE, Role.SIGN_OFF_AUTHORITY, Role.COUNTRY_READER)
                .contains(role);
        boolean ownOnly = EnumSet.of(Role.DATA_PROVIDER, Role.OBSERVER).contains(role);

        assertThat(rule.decide(user, world.round(), AUS).allowed()).isEqualTo(secretariat || reader);
        assertThat(rule.decide(user, world.round(), FJI).allowed()).isEqualTo(secretariat || reader || ownOnly);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_an_accepted_return_sees_and_is_seen(State state) {
        boolean stands = state == State.ACCEPTED || state == State.REOPENED;
        var mine = new World().in(FJI, state).accepted(AUS);
        var theirs = new World().accepted(FJI).in(AUS, state);

        assertThat(rule.decide(World.focalPoint(FJI), mine.round(), AUS).allowed())
                .isEqualTo(stands);
        assertThat(rule.decide(World.focalPoint(FJI), theirs.round(), AUS).allowed())
                .isEqualTo(stands);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100})
    void half_of_the_core_figures_is_enough_and_less_is_not(int rate) {
        var world = new World().accepted(FJI, rate, false).accepted(AUS);

        assertThat(rule.decide(World.focalPoint(FJI), world.round(), AUS))
                .isEqualTo(rate < 50 ? Sight.DATA_RATE : Sight.EARNED);
        assertThat(rule.decide(World.focalPoint(AUS), world.round(), FJI)).isEqualTo(Sight.EARNED);
    }

    @Test
    void a_correction_keeps_access_to_the_last_moment_of_its_days_and_no_longer() {
        Instant reopened = NOW.minus(Duration.ofDays(30));
        var inTime = new World().accepted(AUS).in(FJI, State.REOPENED, reopened);
        var late = new World().accepted(AUS).in(FJI, State.REOPENED, reopened.minusMillis(1));

        assertThat(rule.decide(World.focalPoint(FJI), inTime.round(), AUS)).isEqualTo(Sight.EARNED);
        assertThat(rule.decide(World.focalPoint(AUS), inTime.round(), FJI)).isEqualTo(Sight.EARNED);
        assertThat(rule.decide(World.focalPoint(FJI), late.round(), AUS)).isEqualTo(Sight.SUSPENDED);
        assertThat(rule.decide(World.focalPoint(AUS), late.round(), FJI)).isEqualTo(Sight.NOT_ACCEPTED);
    }

    @Test
    void reciprocity_can_be_switched_off_and_the_owners_own_restriction_cannot() {
        var oneWay = new MutualSharing(new SharingRules(false, Duration.ofDays(30)), 50);
        var world = new World().accepted(FJI, Map.of("F", Sharing.AGG)).accepted(AUS, Map.of("E", Sharing.SEC));

        assertThat(oneWay.decide(World.focalPoint(FJI), world.round(), AUS, "F"))
                .isEqualTo(Sight.EARNED);
        assertThat(oneWay.decide(World.focalPoint(FJI), world.round(), AUS, "E"))
                .isEqualTo(Sight.OWNER_RESTRICTS);
    }

    @Test
    void the_visible_are_the_own_and_the_accepted_for_a_contributor() {
        var world = new World().accepted(FJI).accepted(AUS).in(NFK, State.INVITED);

        assertThat(rule.visible(World.focalPoint(FJI), world.round())).containsExactly(AUS, FJI);
        assertThat(rule.visible(World.focalPoint(NFK), world.round())).containsExactly(NFK);
        assertThat(rule.visible(World.focalPoint(PIDC), world.round())).isEmpty();
        assertThat(rule.visible(World.user(null, Role.REVIEWER), world.round())).containsExactly(AUS, FJI, NFK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_published_report_is_for_the_invited_and_the_secretariat(Role role) {
        var world = new World().in(FJI, State.INVITED);
        boolean secretariatOrSteering = role.isSecretariat() || role == Role.STEERING_GROUP;

        assertThat(rule.mayGetReport(World.user(FJI, role), world.published()))
                .isEqualTo(secretariatOrSteering || role.isOfParticipant());
        assertThat(rule.mayGetReport(World.user(AUS, role), world.published())).isEqualTo(secretariatOrSteering);
        assertThat(rule.mayGetReport(World.user(FJI, role), world.round())).isFalse();
        assertThat(rule.mayGetReport(World.ended(FJI, role), world.published())).isFalse();
    }

    /** Rounds put together by hand. */
    static final class World {

        static final ParticipantCode FJI = ParticipantCode.valueOf("FJI");
        static final ParticipantCode AUS = ParticipantCode.valueOf("AUS");
        static final ParticipantCode NFK = ParticipantCode.valueOf("NFK");
        static final ParticipantCode PIDC = ParticipantCode.valueOf("PIDC");
        static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

        private final Map<ParticipantCode, Standing> standings = new HashMap<>();

        static User focalPoint(ParticipantCode participant) {
            return user(participant, Role.FOCAL_POINT);
        }

        static User user(ParticipantCode participant, Role role) {
            return new User(UserId.valueOf("u1"), "a@b.example", "A", participant, Set.of(role), true);
        }

        static User ended(ParticipantCode participant, Role role) {
            return new User(UserId.valueOf("u1"), "a@b.example", "A", participant, Set.of(role), false);
        }

        World accepted(ParticipantCode participant) {
            return accepted(participant, 100, false);
        }

        World accepted(ParticipantCode participant, int rate, boolean nil) {
            return with(participant, new Standing(State.ACCEPTED, NOW, rate, nil, false, Map.of()));
        }

        World accepted(ParticipantCode participant, Map<String, Sharing> sharing) {
            return with(participant, new Standing(State.ACCEPTED, NOW, 100, false, false, sharing));
        }

        World waived(ParticipantCode participant, int rate) {
            return with(participant, new Standing(State.ACCEPTED, NOW, rate, false, true, Map.of()));
        }

        World in(ParticipantCode participant, State state) {
            return in(participant, state, NOW);
        }

        World in(ParticipantCode participant, State state, Instant since) {
            return with(participant, new Standing(state, since, 100, false, false, Map.of()));
        }

        World with(ParticipantCode participant, Standing standing) {
            standings.put(participant, standing);
            return this;
        }

        MutualSharing.Round round() {
            return new MutualSharing.Round(standings, false, NOW);
        }

        MutualSharing.Round published() {
            return new MutualSharing.Round(standings, true, NOW);
        }
    }
}
