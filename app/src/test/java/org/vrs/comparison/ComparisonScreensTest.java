package org.vrs.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;

@VrsTest
class ComparisonScreensTest {

    private static final CellId PHONE = CellId.valueOf("X4.PHONE");

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    private RoundId first;
    private SubmissionId khm;
    private User focalPoint;

    @BeforeEach
    void rounds() {
        first = sample.launch();
        sample.accepted(
                SubmissionId.of(first, Sample.KHM), Sample.clean().entries(40).answers());
        RoundId second = sample.launch(first);
        khm = SubmissionId.of(second, Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        sample.upload(khm, Sample.clean().entries(50).answers());
    }

    @Test
    void two_versions_are_compared_cell_by_cell() throws Exception {
        sample.upload(khm, Sample.clean().entries(60).answers().with(PHONE, Answer.words("=HYPERLINK(\"http://x\")")));

        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes?from=1&to=2"))
                .contains(">B1.1.T.T<", "<del dir=\"auto\">50</del>", "<ins dir=\"auto\">60</ins>", "+10", "+20.0 %")
                .contains("sections without a difference");
        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes")).contains("Version 1", "+20.0 %");
        String csv = seen(focalPoint, "/submissions/" + khm + "/changes.csv?from=1&to=2");
        assertThat(csv).contains("\"B1.1.T.T\"", ",10,20.0", "\"'=HYPERLINK").doesNotContain("\"=HYPERLINK");
        assertThat(ask(focalPoint, "/submissions/" + khm + "/changes.xlsx?from=1&to=2")
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void a_version_is_compared_with_what_another_round_accepted() throws Exception {
        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes?from=" + first + "&to=1"))
                .contains("as accepted", "<del dir=\"auto\">40</del>", "<ins dir=\"auto\">50</ins>", "+25.0 %");
        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes")).contains("as accepted", "+25.0 %");
        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes?from=1&to=1"))
                .contains("No cell differs");
    }

    @Test
    void one_kind_of_change_can_be_shown_alone() throws Exception {
        sample.upload(khm, Sample.clean().entries(60).answers().with(PHONE, null));
        assertThat(seen(focalPoint, "/submissions/" + khm + "/changes?from=1&to=2&show=CLEARED"))
                .contains(">X4.PHONE<")
                .doesNotContain(">B1.1.T.T<");
    }

    @Test
    void it_is_for_those_who_may_read_both() throws Exception {
        String page = "/submissions/" + khm + "/changes";
        for (String address : new String[] {page, page + ".csv", page + ".xlsx", page + "?from=" + first}) {
            assertThat(ask(sample.staff(Role.REVIEWER), address).getStatus()).isEqualTo(200);
            assertThat(ask(sample.focalPoint(Sample.FJI), address).getStatus()).isEqualTo(403);
            assertThat(ask(sample.national(Sample.KHM, Role.SENIOR_OFFICIAL), address)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(ask(focalPoint, page + "?from=7").getStatus()).isEqualTo(404);
        assertThat(ask(focalPoint, page + "?from=x").getStatus()).isEqualTo(404);
        SubmissionId fji = SubmissionId.of(khm.round(), Sample.FJI);
        assertThat(ask(sample.focalPoint(Sample.FJI), "/submissions/" + fji + "/changes")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void others_see_two_rounds_of_a_participant_once_they_have_earned_both() throws Exception {
        String page = "/shared/" + khm.round() + "/KHM/changes";
        User reader = sample.focalPoint(Sample.FJI);
        sample.accepted(SubmissionId.of(khm.round(), Sample.FJI), Sample.clean().answers());
        sample.accepted(khm, Sample.clean().entries(45).answers());
        assertThat(ask(reader, page).getStatus())
                .as("the earlier round is not earned")
                .isEqualTo(403);

        sample.accepted(SubmissionId.of(first, Sample.FJI), Sample.clean().answers());
        assertThat(seen(reader, page)).contains("<del dir=\"auto\">40</del>", "<ins dir=\"auto\">45</ins>");
        assertThat(seen(reader, page)).doesNotContain("X4.PHONE");
        assertThat(seen(reader, page + ".csv")).contains("\"B1.1.T.T\"");
        assertThat(ask(sample.focalPoint(Sample.NZL), page).getStatus()).isEqualTo(403);
    }

    private String seen(User reader, String address) throws Exception {
        MockHttpServletResponse answer = ask(reader, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(User reader, String address) throws Exception {
        return web.perform(get(address).with(user(reader.id().value())))
                .andReturn()
                .getResponse();
    }
}
