package org.vrs.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.vrs.audit.Audit;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;

/** What if a rule were another one: who would be caught, beside the rule in force, without anything being stored. */
@VrsTest
class TrialScreensTest {

    /** X03 with a limit of its own: at most 700,000, whatever is found inland. */
    private static final String CHANGED = """
            id: X03
            severity: warning
            expression: |
              B1.1.T.T <= %d;
            """;

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Uploads uploads;

    @Autowired
    Audit audit;

    private RoundId round;
    private User manager;

    @BeforeEach
    void round() {
        round = sample.launch();
        manager = sample.staff(Role.ROUND_MANAGER);
    }

    @Test
    void a_changed_rule_shows_whom_it_would_catch_beside_the_one_in_force() throws Exception {
        SubmissionId khm = SubmissionId.of(round, Sample.KHM);
        sample.accepted(khm, Sample.clean().entries(730_021).answers());
        sample.submit(sample.upload(
                SubmissionId.of(round, Sample.NZL),
                Sample.clean().entries(640_087).answers()));
        sample.upload(
                SubmissionId.of(round, Sample.FJI),
                Sample.clean().entries(990_087).answers());
        int findings = sample.as(manager, () -> uploads.findings(khm, 1)).size();

        String page = finished(started(manager, CHANGED.formatted(700_000)));

        assertThat(page).contains("Cambodia", "730021", "≤ 700000", "Newly caught", "/reviews/" + khm);
        assertThat(page).as("under the limit").doesNotContain("640087");
        assertThat(page).as("not handed in").doesNotContain("990087");
        assertThat(page).contains("The rule in force catches");
        assertThat(sample.as(manager, () -> uploads.findings(khm, 1))).hasSize(findings);
        assertThat(finished(started(manager, CHANGED.formatted(800_000)))).doesNotContain("730021");
    }

    @Test
    void the_file_names_all_that_is_caught_and_holds_no_formula() throws Exception {
        sample.accepted(
                SubmissionId.of(round, Sample.KHM),
                Sample.clean()
                        .entries(730_022)
                        .set("X4.NAME", "=HYPERLINK(\"x\")")
                        .answers());
        String rule = "id: V06\nseverity: warning\nexpression: X4.NAME = \"Nobody\"";
        String address = started(manager, rule);
        finished(address);

        MockHttpServletResponse file = ask(manager, get(address + "/caught.csv"));
        String text = file.getContentAsString();

        assertThat(file.getHeader("Content-Disposition")).contains("rule-V06-tried.csv");
        assertThat(text)
                .contains("\"" + round + "\",\"KHM\",1,\"yes\"")
                .contains("'=HYPERLINK")
                .doesNotContain("\"=");
        assertThat(audit.count("V06 csv")).isEqualTo(1);
    }

    @Test
    void the_example_on_the_page_is_a_rule() throws Exception {
        String page = text(ask(manager, get("/rules/try")));
        String example = page.substring(page.indexOf("dir=\"ltr\">id: P01") + 10, page.indexOf("</pre>"));
        assertThat(finished(started(manager, example))).contains("By round");
    }

    @Test
    void the_text_of_a_rule_in_force_can_be_changed_and_faults_keep_what_was_typed() throws Exception {
        assertThat(text(ask(manager, get("/rules"))))
                .contains("/rules/try?rule=P01", "Found by reading the file or comparing", "for the reviewer");
        assertThat(text(ask(manager, get("/rules/try?rule=P01")))).contains("id: P01", "0.5 * last(value)");

        MockHttpServletResponse refused = ask(manager, post("/rules/try").param("text", "id: P01\nseverity: <grave>"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Line 2", "severity: &lt;grave&gt;</textarea>");
        MockHttpServletResponse files =
                ask(manager, post("/rules/try").param("text", "id: S01\nseverity: error\nkind: upload"));
        assertThat(files.getStatus()).isEqualTo(422);
        assertThat(files.getContentAsString()).contains("no file is read again");
        MockHttpServletResponse across = ask(
                manager,
                post("/rules/try")
                        .param(
                                "text",
                                "{id: N02, severity: note, kind: mirror-routes, columns: [E1.PERSONS], times: 2}"));
        assertThat(across.getStatus()).isEqualTo(422);
        assertThat(across.getContentAsString()).contains("compares returns of one round");
    }

    @Test
    void an_administrator_learns_how_many_are_caught_and_not_who() throws Exception {
        sample.accepted(
                SubmissionId.of(round, Sample.KHM),
                Sample.clean().entries(730_023).answers());
        User administrator = sample.staff(Role.ADMINISTRATOR);
        String address = started(administrator, CHANGED.formatted(700_000));

        String page = finished(administrator, address);

        assertThat(page).contains(round.value(), "shown to those only who may read the returns");
        assertThat(page).doesNotContain("730023", "Cambodia");
        assertThat(text(ask(administrator, get(address + "/caught.csv")))).doesNotContain("730023", "KHM");
        assertThat(ask(manager, get(address)).getStatus())
                .as("another person's trial")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FOCAL_POINT", "SIGN_OFF_AUTHORITY", "REVIEWER", "APPROVER", "STEERING_GROUP", "AUDITOR"})
    void nobody_else_tries_rules(Role role) throws Exception {
        User reader = role.isOfParticipant() ? sample.national(Sample.KHM, role) : sample.staff(role);
        String address = started(manager, CHANGED.formatted(1));
        for (MockHttpServletRequestBuilder request : List.of(
                get("/rules"),
                get("/rules/try"),
                post("/rules/try").param("text", CHANGED.formatted(1)),
                get(address),
                get(address + "/outcome"),
                get(address + "/caught.csv"),
                post(address + "/stop"))) {
            assertThat(ask(reader, request).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void a_trial_is_stopped_and_keeps_what_it_has() throws Exception {
        String address = started(manager, CHANGED.formatted(1));
        assertThat(ask(manager, post(address + "/stop")).getRedirectedUrl()).isEqualTo(address);
        assertThat(text(ask(manager, get(address + "/outcome?tries=3")))).containsAnyOf("Stopped", "Finished");
        assertThat(ask(manager, get("/rules/trials/none")).getStatus()).isEqualTo(404);
    }

    private String started(User user, String rule) throws Exception {
        MockHttpServletResponse answer = ask(user, post("/rules/try").param("text", rule));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String finished(String address) {
        return finished(manager, address);
    }

    private String finished(User user, String address) {
        String page = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> text(ask(user, get(address))), text -> !text.contains("Past returns are looked at"));
        assertThat(page).contains("Finished");
        return page;
    }

    private MockHttpServletResponse ask(User user, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(user.id().value())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getContentAsString());
    }
}
