package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vrs.access.Verb.Scope;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;

class VerbTest {

    private static final ParticipantCode FJI = ParticipantCode.valueOf("FJI");
    private static final ParticipantCode AUS = ParticipantCode.valueOf("AUS");

    @ParameterizedTest
    @EnumSource(Verb.class)
    void a_verb_is_for_the_roles_it_names_within_their_scope_and_for_nobody_else(Verb verb) {
        for (Role role : Role.values()) {
            User user = user(role, true);
            assertThat(verb.allows(user, FJI)).isEqualTo(has(verb, role, Scope.ANYWHERE) || has(verb, role, Scope.OWN));
            assertThat(verb.allows(user, AUS))
                    .isEqualTo(has(verb, role, Scope.ANYWHERE) || has(verb, role, Scope.OTHERS));
            assertThat(verb.allows(user, null)).isEqualTo(has(verb, role, Scope.ANYWHERE));
            assertThat(verb.allows(user(role, false), FJI)).isFalse();
        }
    }

    @Test
    void a_focal_point_submits_for_the_own_participant_only() {
        assertThat(Verb.SUBMIT.allows(user(Role.FOCAL_POINT, true), FJI)).isTrue();
        assertThat(Verb.SUBMIT.allows(user(Role.FOCAL_POINT, true), AUS)).isFalse();
    }

    @Test
    void a_data_provider_does_not_submit_and_a_focal_point_does_not_sign_off() {
        assertThat(Verb.SUBMIT.allows(user(Role.DATA_PROVIDER, true), FJI)).isFalse();
        assertThat(Verb.SIGN_OFF.allows(user(Role.FOCAL_POINT, true), FJI)).isFalse();
    }

    @Test
    void nobody_reviews_or_accepts_the_return_of_the_own_state() {
        assertThat(Verb.REVIEW.allows(user(Role.REVIEWER, true), AUS)).isTrue();
        assertThat(Verb.REVIEW.allows(user(Role.REVIEWER, true), FJI)).isFalse();
        assertThat(Verb.APPROVE_ACCEPTANCE.allows(user(Role.APPROVER, true), FJI))
                .isFalse();
    }

    @Test
    void no_role_of_a_participant_does_a_verb_of_the_secretariat() {
        for (Verb verb : Verb.values()) {
            verb.grants().stream()
                    .filter(grant -> grant.scope() != Scope.OWN)
                    .forEach(grant -> assertThat(grant.roles()).as(verb.name()).noneMatch(Role::isOfParticipant));
        }
    }

    private static boolean has(Verb verb, Role role, Scope scope) {
        return verb.grants().stream()
                .anyMatch(grant -> grant.scope() == scope && grant.roles().contains(role));
    }

    private static User user(Role role, boolean enabled) {
        return new User(UserId.valueOf("u1"), "a@b.example", "A", FJI, Set.of(role), enabled);
    }
}
