package org.vrs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;
import org.vrs.workflow.WorkClock;

/** A round asks the sections that its manager chose, from the wizard to the file that comes back. */
@VrsTest
class LaunchSectionsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Rounds rounds;

    @Autowired
    WorkClock clock;

    private User manager;

    @BeforeEach
    void a_round_manager() {
        clock.holdAt(Sample.NOW);
        manager = sample.staff(Role.ROUND_MANAGER);
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void the_wizard_offers_every_section_and_asks_the_core_in_any_case() throws Exception {
        browser.perform(get("/rounds/new").with(user(manager.id().value())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("H Harm: 6 questions")))
                .andExpect(content().string(containsString("B Flows: 15 questions (always asked)")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void the_preview_says_what_goes_out_and_what_does_not() throws Exception {
        send(plan("/rounds/new/preview", "Harm only"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("H Harm: 6 questions")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Not asked in this round: A Law and institutions, I Returns, J Trends and cooperation")))
                .andExpect(content().string(containsString("name=\"sections\" value=\"H\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void the_workbook_holds_the_sections_of_its_round_and_is_read_as_such() throws Exception {
        send(plan("/rounds/new/launch", "Harm in the round"));
        sample.jobs();
        Round round = rounds.all().stream()
                .filter(known -> known.title().equals("Harm in the round"))
                .findFirst()
                .orElseThrow();
        assertThat(round.sections()).containsExactly("B", "C", "D", "E", "F", "G", "H");
        SubmissionId id = SubmissionId.of(round.id(), Sample.KHM);
        Answers answers = Sample.clean().clear("X8.I").answers();
        assertThat(sheets(sample.workbook(id, answers)))
                .contains("\"H_HARM\"", "\"B_FLOWS\"", "\"NOTES\"")
                .doesNotContain("\"A_LEGAL\"", "\"I_RETURNS\"", "\"J_TRENDS\"");
        Version version = sample.upload(id, answers);
        assertThat(version.answeredPercent()).isEqualTo(100);
        assertThat(sample.submit(version)).isEqualTo(SubmissionStage.AWAITING_SIGN_OFF);
    }

    @Test
    void a_plan_without_a_core_section_or_with_an_unknown_one_is_refused() {
        for (List<String> sections : List.of(List.of("B", "C"), List.of("B", "C", "D", "E", "F", "G", "Z"))) {
            RoundPlan plan = new RoundPlan(
                    "Refused",
                    Questionnaires.CURRENT,
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2025, 12, 31),
                    LocalDate.of(2026, 4, 30),
                    LocalDate.of(2026, 5, 31),
                    new TreeSet<>(sections),
                    null,
                    true,
                    new TreeSet<>(List.of(Sample.KHM)));
            assertThatThrownBy(() -> sample.as(manager, () -> rounds.launch(plan)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("round.sections");
        }
    }

    private static String sheets(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No workbook.xml");
    }

    private static MockHttpServletRequestBuilder plan(String path, String title) {
        return post(path)
                .param("questionnaire", "msrc/1.0")
                .param("title", title)
                .param("periodStart", "2025-01-01")
                .param("periodEnd", "2025-12-31")
                .param("dueDate", "2026-04-30")
                .param("lateUntil", "2026-05-31")
                .param("sections", "H")
                .param("previous", "")
                .param("participants", "KHM");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(manager.id().value())).with(csrf()));
    }
}
