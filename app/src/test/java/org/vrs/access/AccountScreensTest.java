package org.vrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.testing.VrsTest;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;

@VrsTest
class AccountScreensTest {

    private static final ParticipantCode WSM = ParticipantCode.valueOf("WSM");

    @Autowired
    MockMvc browser;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    private User administrator;
    private User focalPoint;

    @BeforeEach
    void people() {
        administrator = open(null, Role.ADMINISTRATOR);
        focalPoint = open(WSM, Role.OBSERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/users/open", "/audit"})
    void the_screens_are_for_administrators(String path) throws Exception {
        browser.perform(get(path).with(user(administrator.id().value()))).andExpect(status().isOk());
        browser.perform(get(path).with(user(focalPoint.id().value()))).andExpect(status().isForbidden());
    }

    @Test
    void an_account_is_opened_with_a_password_that_works_and_is_shown_once() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        var answer = browser.perform(nomination(email, "KIR", "FOCAL_POINT"))
                .andExpect(redirectedUrl("/users"))
                .andReturn();
        var opened = (Accounts.Opened) answer.getFlashMap().get("opened");

        assertThat(users.byEmail(email)).contains(opened.user());
        assertThat(users.knows(opened.user().id(), opened.password())).isTrue();
        browser.perform(get("/users").with(user(administrator.id().value())).flashAttr("opened", opened))
                .andExpect(content().string(containsString(opened.password())))
                .andExpect(content().string(containsString("Kiribati")));
        browser.perform(get("/users").with(user(administrator.id().value())))
                .andExpect(content().string(not(containsString(opened.password()))));
        var row = audit.newest(opened.user().id().value(), 0, 1).get(0);
        assertThat(row.action()).isEqualTo("OPEN_ACCOUNT");
        assertThat(row.actor()).isEqualTo(administrator.id().value());
        assertThat(row.reason()).isEqualTo("NV 12/2026");

        browser.perform(nomination(UUID.randomUUID() + "@example.org", "KIR", "FOCAL_POINT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("has a person in this role already")));
    }

    @Test
    void a_form_that_is_not_complete_comes_back_with_what_to_put_right() throws Exception {
        browser.perform(nomination("nobody", "", "FOCAL_POINT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("such as name@ministry.example")))
                .andExpect(content().string(containsString("nobody")));
        browser.perform(nomination(UUID.randomUUID() + "@example.org", "", "FOCAL_POINT"))
                .andExpect(content().string(containsString("needs the participant")));
    }

    @Test
    void an_account_is_ended_by_an_administrator_and_by_nobody_else() throws Exception {
        String path = "/users/" + focalPoint.id() + "/end";
        browser.perform(post(path)
                        .param("reason", "x")
                        .with(user(focalPoint.id().value()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(users.get(focalPoint.id()).enabled()).isTrue();

        browser.perform(post(path)
                        .param("reason", "NV 13/2026")
                        .with(user(administrator.id().value()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/users"));
        assertThat(users.get(focalPoint.id()).enabled()).isFalse();
        browser.perform(post("/users/" + administrator.id() + "/end")
                        .param("reason", "x")
                        .with(user(administrator.id().value()))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void everybody_changes_the_own_password_and_needs_the_old_one() throws Exception {
        browser.perform(password("wrong", "some words in a row")).andExpect(flash().attributeExists("notice"));
        browser.perform(password("secret", "short"));
        assertThat(users.knows(focalPoint.id(), "secret")).isTrue();

        browser.perform(password("secret", "some words in a row"));
        assertThat(users.knows(focalPoint.id(), "some words in a row")).isTrue();
    }

    @Test
    void the_trail_is_paged_and_shows_one_object_alone() throws Exception {
        for (int i = 0; i < 60; i++) {
            audit.record("TEST", "paged & object", "no " + i);
        }
        browser.perform(get("/audit")
                        .param("object", "paged & object")
                        .with(user(administrator.id().value())))
                .andExpect(content().string(containsString("no 59")))
                .andExpect(content().string(not(containsString("no 9<"))))
                .andExpect(content().string(containsString("object=paged%20%26%20object&amp;page=2")));
        browser.perform(get("/audit")
                        .param("object", "paged & object")
                        .param("page", "99")
                        .with(user(administrator.id().value())))
                .andExpect(content().string(containsString("no 9<")));
    }

    @Test
    void signing_in_and_failing_to_leave_rows_without_what_was_typed() throws Exception {
        browser.perform(post("/sign-in")
                .param("username", administrator.email())
                .param("password", "secret")
                .with(csrf()));
        assertThat(audit.newest(administrator.id().value(), 0, 1).get(0).action())
                .isEqualTo("SIGN_IN");

        browser.perform(post("/sign-in")
                .param("username", "typed-in-the-wrong-field")
                .param("password", "x")
                .with(csrf()));
        var row = audit.newest("", 0, 1).get(0);
        assertThat(row.outcome()).isEqualTo("REFUSED");
        assertThat(row.toString()).doesNotContain("typed");
    }

    private MockHttpServletRequestBuilder nomination(String email, String participant, String role) {
        return post("/users/open")
                .param("name", "A. Person")
                .param("email", email)
                .param("participant", participant)
                .param("roles", role)
                .param("reason", "NV 12/2026")
                .with(user(administrator.id().value()))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder password(String now, String next) {
        return post("/password")
                .param("now", now)
                .param("next", next)
                .with(user(focalPoint.id().value()))
                .with(csrf());
    }

    private User open(ParticipantCode participant, Role role) {
        String email = UUID.randomUUID() + "@example.org";
        return users.open(new NewUser(email, "A. Person", participant, Set.of(role)), "secret");
    }
}
