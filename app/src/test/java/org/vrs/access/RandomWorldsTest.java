package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrs.access.MutualSharingTest.World.NOW;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vrs.access.Standing.State;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;

/** What must hold in every world that can be, looked for in many that are made at random. */
class RandomWorldsTest {

    private static final List<ParticipantCode> SOME = Stream.of("AUS", "NFK", "FRA", "NCL", "FJI", "KHM", "PIDC")
            .map(ParticipantCode::valueOf)
            .toList();
    private static final List<String> SECTIONS = List.of("B", "C", "D");

    private final MutualSharing rule = new MutualSharing(SharingRules.AGREED, 50);
    private final Random random = new Random(20261124);

    @Test
    void nobody_outside_the_secretariat_sees_a_return_of_another_that_is_not_accepted() {
        everywhere((user, round, owner, section) -> {
            boolean seen = rule.decide(user, round, owner, section).allowed();
            assertThat(seen && !contributes(round, owner)).isFalse();
        });
    }

    @Test
    void nobody_without_an_accepted_return_sees_anybody_else() {
        everywhere((user, round, owner, section) -> {
            boolean seen = rule.decide(user, round, owner, section).allowed();
            assertThat(seen && !contributes(round, user.participant())).isFalse();
        });
    }

    @Test
    void a_section_is_seen_only_where_both_share_it_and_never_without_the_return() {
        everywhere((user, round, owner, section) -> {
            if (rule.decide(user, round, owner, section).allowed()) {
                assertThat(round.sharing(owner, section)).isEqualTo(Sharing.ALL);
                assertThat(round.sharing(user.participant(), section)).isEqualTo(Sharing.ALL);
                assertThat(rule.decide(user, round, owner).allowed()).isTrue();
            }
        });
    }

    @Test
    void what_a_hidden_participant_does_changes_nothing_that_others_can_tell() {
        for (int i = 0; i < 2_000; i++) {
            User user = user();
            Map<ParticipantCode, Standing> one = standings();
            ParticipantCode hidden = pick(SOME);
            var other = new HashMap<>(one);
            one.put(hidden, standing(State.INVITED));
            other.put(hidden, standing(State.WITHDRAWN));
            if (!user.isOf(hidden) && !user.hasAny(MutualSharing.SECRETARIAT_READERS)) {
                assertThat(rule.visible(user, round(one))).isEqualTo(rule.visible(user, round(other)));
                assertThat(rule.decide(user, round(one), hidden)).isEqualTo(rule.decide(user, round(other), hidden));
            }
        }
    }

    @Test
    void the_visible_are_those_that_the_rule_shows_one_by_one() {
        for (int i = 0; i < 2_000; i++) {
            User user = user();
            MutualSharing.Round round = round(standings());
            Set<ParticipantCode> visible = rule.visible(user, round);
            for (ParticipantCode owner : round.standings().keySet()) {
                assertThat(visible.contains(owner))
                        .isEqualTo(rule.decide(user, round, owner).allowed());
            }
        }
    }

    private interface Look {
        void at(User user, MutualSharing.Round round, ParticipantCode owner, String section);
    }

    /** Everybody who is not of the secretariat looks at everybody else. */
    private void everywhere(Look look) {
        for (int i = 0; i < 2_000; i++) {
            User user = user();
            MutualSharing.Round round = round(standings());
            if (!user.hasAny(MutualSharing.SECRETARIAT_READERS)) {
                for (ParticipantCode owner : SOME) {
                    if (!user.isOf(owner)) {
                        SECTIONS.forEach(section -> look.at(user, round, owner, section));
                    }
                }
            }
        }
    }

    private static boolean contributes(MutualSharing.Round round, ParticipantCode participant) {
        Standing standing = participant == null ? null : round.standings().get(participant);
        if (standing == null) {
            return false;
        }
        boolean inCorrection = standing.state() == State.REOPENED
                && Duration.between(standing.since(), NOW).toDays() <= 30;
        return standing.state() == State.ACCEPTED || inCorrection;
    }

    private User user() {
        Set<Role> roles = EnumSet.of(pick(List.of(Role.values())), pick(List.of(Role.values())));
        ParticipantCode participant = random.nextInt(4) == 0 ? null : pick(SOME);
        return new User(UserId.valueOf("u1"), "a@b.example", "A", participant, roles, random.nextInt(10) > 0);
    }

    private Map<ParticipantCode, Standing> standings() {
        Map<ParticipantCode, Standing> standings = new HashMap<>();
        SOME.stream()
                .filter(participant -> random.nextInt(5) > 0)
                .forEach(participant -> standings.put(participant, standing(pick(List.of(State.values())))));
        return standings;
    }

    private Standing standing(State state) {
        Map<String, Sharing> restrictions = new HashMap<>();
        SECTIONS.forEach(section -> restrictions.put(section, pick(List.of(Sharing.values()))));
        var since = NOW.minus(Duration.ofDays(random.nextInt(60)));
        return new Standing(
                state, since, random.nextInt(101), random.nextBoolean(), random.nextBoolean(), restrictions);
    }

    private static MutualSharing.Round round(Map<ParticipantCode, Standing> standings) {
        return new MutualSharing.Round(standings, false, NOW);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
