package org.vrs.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Rounded;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.validation.SampleReturn;
import org.vrs.version.Version;

/** The reviewer sees both figures and a question without any; nobody of a participant's side gets to the page. */
@VrsTest
class MirrorScreenTest {

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    private SubmissionId nzl;

    @BeforeEach
    void two_returns_that_mirror_each_other() {
        RoundId round = sample.launch();
        sample.accepted(SubmissionId.of(round, Sample.KHM), returned("NZL", 740_021));
        nzl = SubmissionId.of(round, Sample.NZL);
        Version version = sample.upload(nzl, received("KHM", 12));
        sample.submit(version);
        sample.release(version);
    }

    private static Answers returned(String to, long persons) {
        return withSource("I2", "B,C,D,E,F,G,I")
                .set("I2.2.01.AREA", "VNM")
                .set("I2.2.01.DEST", to)
                .set("I2.2.01.T", persons)
                .answers();
    }

    private static Answers received(String from, long persons) {
        return withSource("B6", "B,C,D,E,F,G")
                .set("B6.01.AREA", from)
                .set("B6.01.T", persons)
                .answers();
    }

    private static SampleReturn withSource(String table, String sections) {
        String row = "MO." + table + ".";
        return Sample.clean()
                .set("X6.01.SECTIONS", sections)
                .set(row + "AGENCY", "IMM")
                .set(row + "SOURCE", "Register")
                .set(row + "UNIT", "PERS")
                .set(row + "MATCH", "Y")
                .set(row + "COVERAGE", "NATIONAL");
    }

    private MockHttpServletResponse ask(User reader) throws Exception {
        return web.perform(
                        get("/reviews/" + nzl + "/across").with(user(reader.id().value())))
                .andReturn()
                .getResponse();
    }

    @Test
    void the_reviewer_sees_both_and_a_neutral_question() throws Exception {
        MockHttpServletResponse answer = ask(sample.staff(Role.REVIEWER));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("740021", "Please confirm the figures in B6 about Cambodia.", "B6.01.T (N01)");
    }

    @Test
    void a_rule_that_lacks_populations_says_so() throws Exception {
        assertThat(ask(sample.staff(Role.REVIEWER)).getContentAsString())
                .contains(
                        "notice tone-trouble",
                        "Rule N03 did not run: nobody has set the population of NZL",
                        "vrs.populations.NZL")
                .doesNotContain("&#39;&#39;");
    }

    @Test
    void the_reviewer_alone_reads_what_the_rules_for_the_reviewer_find() throws Exception {
        assertThat(ask(sample.staff(Role.REVIEWER)).getContentAsString()).contains("They find nothing in this return.");
        nzl = SubmissionId.of(sample.launch(), Sample.NZL);
        assertThat(ask(sample.staff(Role.REVIEWER)).getContentAsString())
                .as("before it is submitted")
                .contains("They find nothing in this return.");
        sample.submit(sample.upload(nzl, Rounded.answers()));
        assertThat(ask(sample.staff(Role.REVIEWER)).getContentAsString())
                .contains("figures are multiples of 10.", "(P11)", "flagged E");
    }

    @Test
    void nobody_of_a_participant_and_no_other_role_reads_it() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.REVIEWER) {
                User reader = role.isOfParticipant() ? sample.national(Sample.NZL, role) : sample.staff(role);
                MockHttpServletResponse answer = ask(reader);
                assertThat(answer.getStatus()).as(role.name()).isEqualTo(403);
                assertThat(answer.getContentAsString()).as(role.name()).doesNotContain("740021");
            }
        }
    }
}
