package org.vrs.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.WorkingDays;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

@VrsTest
class ReadingScreensTest {

    /** Where a member of the secretariat may come from; no return of it is in the tests. */
    private static final ParticipantCode AUS = ParticipantCode.valueOf("AUS");

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    @Autowired
    WorkClock clock;

    private RoundId round;
    private SubmissionId khm;

    @BeforeEach
    void a_return_under_review_beside_an_accepted_one() {
        RoundId before = sample.launch();
        sample.accepted(
                SubmissionId.of(before, Sample.KHM), Sample.clean().entries(40).answers());
        round = sample.launch(before);
        khm = SubmissionId.of(round, Sample.KHM);
        Version version = sample.upload(khm, Sample.clean().entries(44).answers());
        sample.submit(version);
        sample.release(version);
        sample.jobs();
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void a_review_is_for_the_secretariats_readers() throws Exception {
        Set<Role> readers = Set.of(Role.ROUND_MANAGER, Role.REVIEWER, Role.APPROVER);
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(readers))) {
            User other = role.isOfParticipant() ? sample.national(Sample.KHM, role) : sample.staff(role);
            open(other, "/reviews/" + khm).andExpect(status().isForbidden());
            open(other, "/reviews/" + khm + "/versions/1.xlsx").andExpect(status().is(mayRead(role) ? 200 : 403));
            if (role != Role.ADMINISTRATOR) {
                open(other, "/reviews").andExpect(status().isForbidden());
            }
        }
    }

    /** The own file is no secret to those who read the own return. */
    private static boolean mayRead(Role role) {
        return role.isOfParticipant() && role != Role.SENIOR_OFFICIAL;
    }

    @Test
    void the_workbench_shows_figures_beside_the_last_accepted_ones_and_leaves_a_trace() throws Exception {
        User reviewer = sample.staff(Role.REVIEWER);
        open(reviewer, "/reviews").andExpect(content().string(containsString("/reviews/" + khm)));
        open(reviewer, "/reviews/" + khm)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+10 %")))
                .andExpect(content().string(containsString("bound to exactly these answers")))
                .andExpect(content().string(containsString("Recommend acceptance")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(audit.newest(khm.value(), 0, 50)).anySatisfy(row -> {
            assertThat(row.action()).isEqualTo("SEE_RETURN");
            assertThat(row.actor()).isEqualTo(reviewer.id().value());
        });
        open(reviewer, "/reviews/" + khm + "/versions/1.xlsx")
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        open(sample.staff(Role.ROUND_MANAGER), "/reviews/" + khm)
                .andExpect(content().string(not(containsString("Recommend acceptance"))));
    }

    @Test
    void a_returned_version_shows_what_has_changed_when_it_comes_back() throws Exception {
        User reviewer = sample.staff(Role.REVIEWER);
        send(reviewer, post("/reviews/" + khm + "/send-back").param("version", "1"))
                .andExpect(status().is(422));
        send(
                        reviewer,
                        post("/reviews/" + khm + "/send-back")
                                .param("version", "1")
                                .param("message", "See B1.1"))
                .andExpect(redirectedUrl("/reviews"));
        sample.jobs();
        assertThat(submissions.status(khm).stage()).isEqualTo(SubmissionStage.IN_PREPARATION);

        Version second = sample.upload(khm, Sample.clean().entries(43).answers());
        sample.submit(second);
        sample.release(second);
        sample.jobs();
        open(reviewer, "/reviews/" + khm)
                .andExpect(content().string(containsString("Changes since version 1")))
                .andExpect(content().string(containsString("<del>44</del>")))
                .andExpect(content().string(containsString("<ins>43</ins>")))
                .andExpect(content().string(containsString("See B1.1")));
        send(reviewer, post("/reviews/" + khm + "/recommend").param("version", "1"))
                .andExpect(status().isConflict());
    }

    @Test
    void one_person_cannot_recommend_and_accept() throws Exception {
        User both = users.open(
                new NewUser(round + "@four-eyes.example", "Both", AUS, Set.of(Role.REVIEWER, Role.APPROVER)), "secret");
        send(both, post("/reviews/" + khm + "/recommend").param("version", "1")).andExpect(redirectedUrl("/reviews"));
        open(both, "/reviews/" + khm)
                .andExpect(content().string(containsString("Somebody else has to accept it")))
                .andExpect(content().string(not(containsString("/approve\""))));
        send(both, post("/reviews/" + khm + "/approve").param("version", "1")).andExpect(status().isConflict());

        send(sample.staff(Role.APPROVER), post("/reviews/" + khm + "/approve").param("version", "1"))
                .andExpect(redirectedUrl("/reviews"));
        sample.jobs();
        assertThat(submissions.status(khm).stage()).isEqualTo(SubmissionStage.ACCEPTED);
    }

    @Test
    void what_others_share_opens_with_the_own_acceptance() throws Exception {
        SubmissionId fji = SubmissionId.of(round, Sample.FJI);
        sample.accepted(fji, Sample.clean().entries(77).answers());
        User reader = sample.focalPoint(Sample.KHM);
        String page = "/shared/" + round;
        open(reader, "/shared").andExpect(content().string(containsString("The secretariat reviews it")));
        open(reader, page).andExpect(content().string(not(containsString(page + "/FJI"))));
        String refused = open(reader, page + "/FJI").andReturn().getResponse().getContentAsString();
        String unknown = open(reader, page + "/NZL").andReturn().getResponse().getContentAsString();
        assertThat(withoutNumber(refused)).isEqualTo(withoutNumber(unknown)).contains("You may not do this");

        Version version = sample.as(reader, () -> uploads.version(khm, 1));
        sample.recommend(version);
        sample.approve(version);

        open(reader, "/work").andExpect(content().string(containsString("what 1 other participant shared")));
        open(reader, page).andExpect(content().string(containsString(page + "/FJI")));
        open(reader, page + "/FJI")
                .andExpect(content().string(containsString("77")))
                .andExpect(content().string(containsString("Border register")))
                .andExpect(content().string(not(containsString("statistics@immigration.example"))))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(audit.newest(fji.value(), 0, 50))
                .filteredOn(row -> row.action().equals("SEE_RETURN")
                        && row.actor().equals(reader.id().value())
                        && row.outcome().equals("GRANTED"))
                .as("one row for one opening")
                .hasSize(1);
        open(sample.national(Sample.KHM, Role.SENIOR_OFFICIAL), page + "/FJI").andExpect(status().isForbidden());
        open(reader, page + "/NZL").andExpect(status().isForbidden());
    }

    /** The page without the number to quote, which is different each time. */
    private static String withoutNumber(String page) {
        return page.replaceAll("please quote [A-Z0-9-]+", "").replaceAll("(?s)value=\"[^\"]*\"", "");
    }

    @Test
    void working_days_leave_out_the_weekend() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 24), 1)).isEqualTo(LocalDate.of(2026, 4, 27));
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 20), 15)).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    private ResultActions open(User reader, String path) throws Exception {
        return browser.perform(get(path).with(user(reader.id().value())));
    }

    private ResultActions send(User reader, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(reader.id().value())).with(csrf()));
    }
}
