package org.vrs.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.testing.VrsTest;

@VrsTest
@Transactional
class UsersTest {

    private static final ParticipantCode FJI = ParticipantCode.valueOf("FJI");

    @Autowired
    Users users;

    @Autowired
    UserTable table;

    @Autowired
    UserDetailsService signIn;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_account_keeps_what_it_was_nominated_for() {
        User opened = users.open(
                new NewUser(" Ana@Example.org ", "Ana", FJI, EnumSet.of(Role.FOCAL_POINT, Role.COUNTRY_READER)),
                "secret");

        User found = users.byEmail("ANA@example.ORG").orElseThrow();
        assertThat(found).isEqualTo(opened);
        assertThat(found.email()).isEqualTo("ana@example.org");
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.FOCAL_POINT, Role.COUNTRY_READER);
        assertThat(users.of(FJI, Role.FOCAL_POINT)).contains(found);
        assertThat(users.of(ParticipantCode.valueOf("AUS"), Role.FOCAL_POINT)).doesNotContain(found);
    }

    @Test
    void the_session_knows_the_id_and_not_the_address() {
        User user = open("sign.in@example.org", Role.FOCAL_POINT);

        UserDetails details = signIn.loadUserByUsername("Sign.In@Example.org");
        assertThat(details.getUsername()).isEqualTo(user.id().value());
        assertThat(details.getPassword()).startsWith("$argon2id$");
        assertThat(users.knows(user.id(), "secret")).isTrue();
        assertThat(users.knows(user.id(), "Secret")).isFalse();
    }

    @Test
    void an_address_has_one_open_account() {
        open("twice@example.org", Role.OBSERVER);

        assertThatThrownBy(() -> open("TWICE@example.org", Role.FOCAL_POINT))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("user.email-taken"));
    }

    @Test
    void an_ended_account_neither_signs_in_nor_acts_and_its_address_can_be_nominated_again() {
        User user = open("ended@example.org", Role.FOCAL_POINT);
        SecurityContextHolder.getContext().setAuthentication(SignIn.authentication(user));
        assertThat(users.current()).contains(user);

        users.end(user.id(), "letter of recall");

        assertThat(users.current()).isEmpty();
        assertThat(users.get(user.id()).enabled()).isFalse();
        assertThat(users.with(Role.FOCAL_POINT)).extracting(User::id).doesNotContain(user.id());
        assertThat(users.knows(user.id(), "secret")).isFalse();
        assertThatThrownBy(() -> signIn.loadUserByUsername("ended@example.org"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThatThrownBy(() -> users.end(user.id(), "again")).isInstanceOf(Problem.class);
        assertThat(open("ended@example.org", Role.OBSERVER).id()).isNotEqualTo(user.id());
    }

    @Test
    void work_as_somebody_ends_with_the_identity_from_before() {
        User one = open("one@example.org", Role.FOCAL_POINT);
        User two = open("two@example.org", Role.SIGN_OFF_AUTHORITY);
        SecurityContextHolder.getContext().setAuthentication(SignIn.authentication(one));

        assertThat(users.actingAs(two.id(), users::current)).contains(two);
        assertThatThrownBy(() -> users.actingAs(two.id(), () -> {
                    throw new IllegalStateException("work that fails");
                }))
                .hasMessage("work that fails");
        assertThat(users.current()).contains(one);
    }

    @Test
    void a_name_in_the_session_that_is_no_account_is_nobody() {
        assertThat(users.actingAs(open("x@example.org", Role.OBSERVER).id(), () -> 1))
                .isEqualTo(1);
        assertThat(users.current()).isEmpty();
    }

    @Test
    void roles_must_go_together() {
        assertProblem("user.no-role", null);
        assertProblem("user.no-participant", null, Role.FOCAL_POINT);
        assertProblem("user.two-sides", FJI, Role.FOCAL_POINT, Role.APPROVER);
        assertProblem("user.two-sides", FJI, Role.FOCAL_POINT, Role.AUDITOR);
        assertProblem("user.signs-own-work", FJI, Role.FOCAL_POINT, Role.SIGN_OFF_AUTHORITY);
        assertProblem("user.signs-own-work", FJI, Role.DATA_PROVIDER, Role.SIGN_OFF_AUTHORITY);
        assertThat(new NewUser("a@b.example", "A", FJI, Set.of(Role.SENIOR_OFFICIAL, Role.STEERING_GROUP)))
                .isNotNull();
        assertThat(new NewUser("a@b.example", "A", FJI, Set.of(Role.REVIEWER))).isNotNull();
    }

    @Test
    void the_first_start_opens_one_account_and_a_later_one_none() {
        var first = new FirstAccount(table, users);
        boolean empty = table.none();
        first.run(new DefaultApplicationArguments());
        int after = users.all().size();
        first.run(new DefaultApplicationArguments());

        assertThat(users.all()).hasSize(after);
        assertThat(users.byEmail(FirstAccount.EMAIL).isPresent()).isEqualTo(empty);
    }

    @Test
    void a_start_password_has_a_hundred_bits() {
        String password = StartPassword.next(new SecureRandom());

        assertThat(password).matches("([a-zA-Z2-9]{4}-){4}[a-zA-Z2-9]{4}");
        assertThat(StartPassword.next(new SecureRandom())).isNotEqualTo(password);
    }

    private User open(String email, Role role) {
        return users.open(new NewUser(email, "A. Person", FJI, Set.of(role)), "secret");
    }

    private static void assertProblem(String code, ParticipantCode participant, Role... roles) {
        assertThatThrownBy(() -> new NewUser("a@b.example", "A", participant, Set.of(roles)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
