package org.vrs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.vrs.audit.Audit;
import org.vrs.questionnaire.Answers;
import org.vrs.review.OpenPoint;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Acceptance;
import org.vrs.workflow.WorkClock;

/** Cambodia and Fiji are accepted, and Fiji keeps section C to the secretariat; New Zealand has not reported yet. */
@VrsTest
class ExportScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Audit audit;

    @Autowired
    WorkClock clock;

    private RoundId round;

    @BeforeEach
    void two_accepted_returns() {
        round = sample.launch();
        sample.accepted(
                SubmissionId.of(round, Sample.KHM),
                Sample.clean().entries(740_021).answers());
        sample.accepted(
                SubmissionId.of(round, Sample.FJI),
                Sample.clean().entries(330_049).set("X8.C", "SEC").answers());
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void the_secretariat_has_every_accepted_return_and_the_trail_says_so() throws Exception {
        User manager = sample.staff(Role.ROUND_MANAGER);
        List<Map<String, String>> rows = data(manager);
        assertThat(participants(rows)).containsExactly("FJI", "KHM");
        assertThat(sections(rows, "FJI")).contains("B", "C", "META").doesNotContain("COVER");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("CELL")).isEqualTo("B1.1.T.T");
            assertThat(row.get("VALUE")).isEqualTo("740021");
            assertThat(row.get("OBS_STATUS")).isEqualTo("A");
            assertThat(row.get("UNIT")).isEqualTo("PERS");
            assertThat(row.get("ROUND")).isEqualTo(round.value());
            assertThat(row.get("ACCEPTED_AT")).isEqualTo(Sample.NOW.toString());
        });
        assertThat(audit.newest(round.value(), 0, 5)).anySatisfy(row -> {
            assertThat(row.action()).isEqualTo("EXPORT_DATA");
            assertThat(row.actor()).isEqualTo(manager.id().value());
        });
        assertThat(audit.newest(round + ".FJI", 0, 5))
                .anySatisfy(row -> assertThat(row.action()).isEqualTo("SEE_RETURN"));
    }

    @Test
    void a_contributor_has_in_the_file_exactly_what_the_screens_show() throws Exception {
        User reader = sample.focalPoint(Sample.KHM);
        List<Map<String, String>> rows = data(reader);
        for (var owner : List.of(Sample.KHM, Sample.FJI)) {
            Answers shown = sample.as(reader, () -> acceptance.shared(round, owner));
            assertThat(rows.stream()
                            .filter(row -> row.get("PARTICIPANT").equals(owner.value()))
                            .map(row -> row.get("CELL")))
                    .containsExactlyInAnyOrderElementsOf(shown.cells().keySet().stream()
                            .map(cell -> cell.value())
                            .toList());
        }
        assertThat(sections(rows, "KHM")).contains("C");
        assertThat(sections(rows, "FJI")).contains("B").doesNotContain("C", "COVER", "NOTES");
        assertThat(rows).noneMatch(row -> row.get("COLUMN").equals("CONTACT"));
    }

    @Test
    void a_section_kept_back_is_not_in_the_own_file_of_others_figures_either() throws Exception {
        List<Map<String, String>> rows = data(sample.focalPoint(Sample.FJI));
        assertThat(sections(rows, "FJI")).contains("C");
        assertThat(sections(rows, "KHM")).contains("B").doesNotContain("C");
    }

    @Test
    void a_reservation_and_the_quality_go_with_the_figures_and_not_with_closed_ones() throws Exception {
        RoundId reserved = sample.launch();
        SubmissionId khm = SubmissionId.of(reserved, Sample.KHM);
        sample.accepted(
                khm,
                Sample.clean().entries(44).answers(),
                List.of(
                        new OpenPoint("B1.1", "Coverage is not clarified."),
                        new OpenPoint("C1.1", "The register is not named."),
                        new OpenPoint("", "Late in general.")));
        sample.accepted(
                SubmissionId.of(reserved, Sample.FJI),
                Sample.clean().entries(7).set("X8.C", "SEC").answers());
        round = reserved;
        List<Map<String, String>> rows = data(sample.focalPoint(Sample.FJI));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("PARTICIPANT") + row.get("CELL")).isEqualTo("KHMB1.1.T.T");
            assertThat(row.get("RESERVATION")).isEqualTo("Coverage is not clarified. / Late in general.");
            assertThat(row.get("ANSWERED_PERCENT")).isEqualTo("100");
            assertThat(row.get("DATA_RATE_PERCENT")).isEqualTo("100");
        });
        assertThat(rows).noneMatch(row -> row.get("RESERVATION").contains("register"));
        assertThat(rows)
                .noneMatch(row -> row.get("PARTICIPANT").equals("FJI")
                        && !row.get("RESERVATION").isEmpty());
        assertThat(data(sample.focalPoint(Sample.KHM)))
                .anyMatch(row -> row.get("RESERVATION").contains("register"));
        String csv = open(sample.focalPoint(Sample.FJI), "/shared/" + round + "/data.csv")
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("\"# Accepted with reservation (see the column RESERVATION)\",\"Cambodia\"");
        open(sample.focalPoint(Sample.FJI), "/shared/" + round + "/KHM")
                .andExpect(content().string(containsString("100 % of its core cells hold an answer")))
                .andExpect(content().string(containsString("Coverage is not clarified.")))
                .andExpect(content().string(not(containsString("register is not named"))));
    }

    @Test
    void who_has_not_contributed_and_who_reads_nothing_gets_no_file() throws Exception {
        List<User> none = List.of(
                sample.focalPoint(Sample.NZL),
                sample.national(Sample.KHM, Role.SENIOR_OFFICIAL),
                sample.staff(Role.ADMINISTRATOR),
                sample.staff(Role.AUDITOR));
        for (User reader : none) {
            for (String file : List.of("/data.xlsx", "/data.csv")) {
                open(reader, "/shared/" + round + file)
                        .andExpect(status().isConflict())
                        .andExpect(content().string(not(containsString("740021"))));
            }
            open(reader, "/shared/" + round).andExpect(content().string(not(containsString("data.xlsx"))));
        }
        browser.perform(get("/shared/" + round + "/data.csv")).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_data_provider_has_the_own_return_only() throws Exception {
        assertThat(participants(data(sample.national(Sample.KHM, Role.DATA_PROVIDER))))
                .containsExactly("KHM");
    }

    @Test
    void a_file_says_at_its_end_what_it_is_and_how_long() throws Exception {
        User reader = sample.focalPoint(Sample.KHM);
        int expected = data(reader).size();
        String csv = open(reader, "/shared/" + round + "/data.csv")
                .andExpect(header().string("Content-Disposition", containsString("round-" + round + "-data.csv")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.startsWith("\"KHM\"") || line.startsWith("\"FJI\"")))
                .hasSize(expected);
        assertThat(csv)
                .contains("\"# Data rows\",\"" + expected + "\"")
                .contains("\"# Round\",\"Sample round (" + round + ")\"")
                .contains("\"# As it stood at (UTC)\",\"" + Sample.NOW + "\"")
                .contains("All participants, people and figures shown here are made up.");
        try (ReadableWorkbook book = workbook(reader)) {
            List<String> info = book.findSheet("INFO").orElseThrow().read().stream()
                    .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                    .toList();
            assertThat(info).contains("Data rows=" + expected).noneMatch(line -> line.contains("??"));
            assertThat(info).anyMatch(line -> line.startsWith("OBS_STATUS="));
        }
    }

    @Test
    void the_screens_lead_to_the_files() throws Exception {
        String file = "/shared/" + round + "/data.xlsx";
        open(sample.focalPoint(Sample.KHM), "/shared/" + round)
                .andExpect(content().string(containsString(file)));
        open(sample.staff(Role.ROUND_MANAGER), "/rounds/" + round)
                .andExpect(content().string(containsString(file)));
        open(sample.staff(Role.ADMINISTRATOR), "/rounds/" + round)
                .andExpect(content().string(not(containsString(file))));
    }

    private static TreeSet<String> participants(List<Map<String, String>> rows) {
        return values(rows, "PARTICIPANT");
    }

    private static TreeSet<String> sections(List<Map<String, String>> rows, String participant) {
        return values(
                rows.stream()
                        .filter(row -> row.get("PARTICIPANT").equals(participant))
                        .toList(),
                "SECTION");
    }

    private static TreeSet<String> values(List<Map<String, String>> rows, String column) {
        TreeSet<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    private List<Map<String, String>> data(User reader) throws Exception {
        try (ReadableWorkbook book = workbook(reader)) {
            List<Row> rows = book.findSheet("DATA").orElseThrow().read();
            List<Map<String, String>> read = new ArrayList<>();
            for (Row row : rows.subList(1, rows.size())) {
                Map<String, String> cells = new TreeMap<>();
                for (int column = 0; column < DataColumn.values().length; column++) {
                    cells.put(
                            rows.get(0).getCellText(column),
                            row.getOptionalCell(column)
                                    .map(cell -> cell.getText())
                                    .orElse(""));
                }
                read.add(cells);
            }
            return read;
        }
    }

    private ReadableWorkbook workbook(User reader) throws Exception {
        byte[] file = open(reader, "/shared/" + round + "/data.xlsx")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private ResultActions open(User reader, String path) throws Exception {
        return browser.perform(get(path).with(user(reader.id().value())));
    }
}
