package org.vrs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.workflow.WorkClock;

@VrsTest
class DeskScreensTest {

    private static final String PICTURE = "/%s/pictures/national-submission.svg";

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Rounds rounds;

    @Autowired
    WorkClock clock;

    private RoundId round;

    @BeforeEach
    void a_round_in_preparation() {
        round = sample.launch();
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void everybody_has_a_first_page() throws Exception {
        for (Role role : Role.values()) {
            User reader = holder(role);
            open(reader, "/work").andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
            open(reader, "/").andExpect(redirectedUrl("/work"));
        }
    }

    private User holder(Role role) {
        return role.isOfParticipant() ? sample.national(Sample.KHM, role) : sample.staff(role);
    }

    @Test
    void the_board_is_the_secretariats() throws Exception {
        for (Role role : Role.values()) {
            User reader = holder(role);
            for (String path : List.of("", "/" + round, "/" + round + "/board.csv", PICTURE.formatted(round))) {
                open(reader, "/rounds" + path).andExpect(status().is(role.isSecretariat() ? 200 : 403));
            }
            open(reader, "/rounds/new").andExpect(status().is(role == Role.ROUND_MANAGER ? 200 : 403));
        }
    }

    @Test
    void the_board_shows_everybody_and_what_needs_attention() throws Exception {
        sample.upload(SubmissionId.of(round, Sample.KHM), Sample.withError().answers());
        open(sample.staff(Role.ADMINISTRATOR), "/rounds/" + round)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cambodia")))
                .andExpect(content().string(containsString("New Zealand")))
                .andExpect(content().string(not(containsString("Due date passed"))))
                .andExpect(content().string(not(containsString("??"))));
        clock.holdAt(Sample.NOW.plus(Duration.ofDays(70)));
        open(sample.staff(Role.ROUND_MANAGER), "/rounds/" + round + "?show=attention")
                .andExpect(content().string(containsString("Due date passed")))
                .andExpect(content().string(containsString("/reviews/" + round + ".KHM")));
        open(sample.staff(Role.ROUND_MANAGER), "/rounds/" + round + "?show=ACCEPTED")
                .andExpect(content().string(not(containsString("Cambodia"))));
    }

    @Test
    void a_page_that_is_open_fetches_only_what_changes() throws Exception {
        User manager = sample.staff(Role.ROUND_MANAGER);
        browser.perform(get("/rounds/" + round)
                        .header("HX-Target", "pictures")
                        .with(user(manager.id().value())))
                .andExpect(content().string(containsString("id=\"pictures\"")))
                .andExpect(content().string(not(containsString("<html"))));
        open(manager, "/rounds" + PICTURE.formatted(round))
                .andExpect(header().string("Content-Type", startsWith("image/svg+xml")))
                .andExpect(content().string(containsString("Complete questionnaire: 3 are here now")));
        open(manager, "/rounds/" + round + "/pictures/other.svg").andExpect(status().isNotFound());
    }

    @Test
    void the_board_is_a_file_without_formulas() throws Exception {
        open(sample.staff(Role.ROUND_MANAGER), "/rounds/" + round + "/board.csv")
                .andExpect(header().string("Content-Disposition", containsString("round-" + round + ".csv")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("KHM,Cambodia,In preparation,")));
        assertThat(BoardCsv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(BoardCsv.cell("-a, \"b\"")).isEqualTo("\"'-a, \"\"b\"\"\"");
    }

    @Test
    void the_collection_is_closed_by_the_round_manager_and_nobody_else() throws Exception {
        send(sample.staff(Role.REVIEWER), post("/rounds/" + round + "/close")).andExpect(status().isForbidden());
        assertThat(rounds.get(round).closedAt()).isNull();
        send(sample.staff(Role.ROUND_MANAGER), post("/rounds/" + round + "/close"))
                .andExpect(redirectedUrl("/rounds/" + round));
        assertThat(rounds.get(round).closedAt()).isNotNull();
    }

    @Test
    void a_launch_is_decided_previewed_and_then_done() throws Exception {
        User manager = sample.staff(Role.ROUND_MANAGER);
        open(manager, "/rounds/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Japan")))
                .andExpect(content().string(not(containsString("??"))));
        send(manager, plan(post("/rounds/new/preview"), "", "2027-01-31"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter a title for the round")));
        send(manager, plan(post("/rounds/new/preview"), "Wizard", "2026-01-01"))
                .andExpect(content().string(containsString("The due date must be after the reference period")));
        send(manager, plan(post("/rounds/new/preview"), "Wizard", "2027-01-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 participants receive a workbook")))
                .andExpect(content().string(containsString("Japan")))
                .andExpect(content().string(not(containsString("??"))));
        send(manager, plan(post("/rounds/new/workbook"), "Wizard", "2027-01-31").param("sample", "JPN"))
                .andExpect(header().string("Content-Disposition", containsString("preview-JPN.xlsx")));
        send(manager, plan(post("/rounds/new/change"), "Wizard", "2027-01-31"))
                .andExpect(content().string(containsString("value=\"Wizard\"")));
        assertThat(rounds.all()).noneMatch(known -> known.title().equals("Wizard"));

        send(manager, plan(post("/rounds/new/launch"), "Wizard", "2027-01-31"))
                .andExpect(redirectedUrlPattern("/rounds/2026-*"));
        assertThat(rounds.all()).anyMatch(known -> known.title().equals("Wizard"));
    }

    @Test
    void a_launch_by_somebody_else_or_with_a_broken_plan_does_nothing() throws Exception {
        send(sample.staff(Role.REVIEWER), plan(post("/rounds/new/launch"), "Nobody", "2027-01-31"))
                .andExpect(status().isForbidden());
        send(sample.staff(Role.ROUND_MANAGER), plan(post("/rounds/new/launch"), "Nobody", "soon"))
                .andExpect(status().is(422));
        assertThat(rounds.all()).noneMatch(known -> known.title().equals("Nobody"));
    }

    private static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, String title, String due) {
        return request.param("questionnaire", "msrc/1.0")
                .param("title", title)
                .param("periodStart", "2026-01-01")
                .param("periodEnd", "2026-12-31")
                .param("dueDate", due)
                .param("lateUntil", "2027-03-31")
                .param("previous", "")
                .param("participants", "KHM", "JPN");
    }

    @Test
    void a_report_is_for_approvers_first_and_then_for_those_invited() throws Exception {
        sample.accepted(SubmissionId.of(round, Sample.KHM), Sample.clean().answers());
        send(sample.staff(Role.ROUND_MANAGER), post("/rounds/" + round + "/close"));
        sample.jobs();
        assertThat(rounds.get(round).stage()).isEqualTo(RoundStage.AWAITING_RELEASE);
        User official = sample.national(Sample.FJI, Role.SENIOR_OFFICIAL);
        String page = "/reports/" + round;
        open(official, page).andExpect(status().isForbidden());
        open(official, page + "/report.pdf").andExpect(status().isForbidden());
        open(official, page + "/revisions/1.pdf").andExpect(status().isForbidden());
        open(sample.staff(Role.APPROVER), page)
                .andExpect(content().string(containsString("Revision 1 waits for your approval")))
                .andExpect(content().string(not(containsString("??"))));
        open(sample.staff(Role.REVIEWER), page).andExpect(content().string(not(containsString("waits for your"))));

        send(sample.staff(Role.APPROVER), post(page + "/send-back").param("revision", "1"))
                .andExpect(status().is(422));
        send(
                        sample.staff(Role.APPROVER),
                        post(page + "/send-back").param("revision", "1").param("message", "Chart 2"))
                .andExpect(redirectedUrl(page));
        sample.jobs();
        send(sample.staff(Role.APPROVER), post(page + "/approve").param("revision", "1"))
                .andExpect(status().isConflict());
        send(sample.staff(Role.APPROVER), post(page + "/approve").param("revision", "2"))
                .andExpect(redirectedUrl(page));
        sample.jobs();

        open(official, "/work").andExpect(content().string(containsString(page + "/report.pdf")));
        open(official, page)
                .andExpect(content().string(containsString("Fingerprint of the file")))
                .andExpect(content().string(not(containsString("Chart 2"))));
        open(official, page + "/report.pdf")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", containsString("regional-report-" + round + ".pdf")));
        open(sample.national(ParticipantCode.valueOf("JPN"), Role.SENIOR_OFFICIAL), page)
                .andExpect(status().isForbidden());
    }

    private ResultActions open(User reader, String path) throws Exception {
        return browser.perform(get(path).with(user(reader.id().value())));
    }

    private ResultActions send(User reader, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(reader.id().value())).with(csrf()));
    }
}
