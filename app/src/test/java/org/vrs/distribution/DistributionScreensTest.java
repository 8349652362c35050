package org.vrs.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.workbook.WorkbookFiller;
import org.vrs.workflow.WorkClock;

@VrsTest
class DistributionScreensTest {

    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");

    @Autowired
    MockMvc browser;

    @Autowired
    Drafts drafts;

    @Autowired
    Sample sample;

    @Autowired
    WorkClock clock;

    private SubmissionId khm = SubmissionId.valueOf("2000-1.KHM");
    private String page = "";
    private User focalPoint;

    @BeforeEach
    void a_round_in_preparation() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        page = "/submissions/" + khm + "/parts";
        focalPoint = sample.focalPoint(Sample.KHM);
    }

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    private ResultActions as(User reader, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(user(reader.id().value())).with(csrf()));
    }

    private ResultActions handOut(String section, String due) throws Exception {
        return as(
                focalPoint,
                post(page + "/hand-out")
                        .param("agency", "POL")
                        .param("name", "National Police")
                        .param("provider", "")
                        .param("sections", section)
                        .param("dueDate", due));
    }

    private byte[] workbook(int part) throws Exception {
        return as(focalPoint, get(page + "/" + part + "/workbook"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", containsString("-part-" + part + ".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions bring(int part, byte[] workbook) throws Exception {
        return as(
                focalPoint,
                multipart(page + "/" + part + "/upload")
                        .file(new MockMultipartFile("file", "police.xlsx", null, workbook)));
    }

    @Test
    void an_empty_page_says_what_parts_are_for() throws Exception {
        as(focalPoint, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No part has been handed out")))
                .andExpect(content().string(containsString("Hand out a part")))
                .andExpect(content().string(not(containsString("??"))));
        as(focalPoint, get("/submissions/" + khm)).andExpect(content().string(containsString(page)));
    }

    @Test
    void a_part_goes_out_comes_back_with_a_conflict_and_is_settled() throws Exception {
        handOut("B", "2026-04-01").andExpect(redirectedUrl(page));
        as(focalPoint, get(page))
                .andExpect(content().string(containsString("National Police")))
                .andExpect(content().string(containsString("1 part has not come back yet")))
                .andExpect(content().string(not(containsString("??"))));
        byte[] back = WorkbookFiller.fill(workbook(1), Answers.NONE.with(GIRLS, Answer.number(3)));
        sample.as(focalPoint, () -> drafts.save(khm, List.of(new CellChange(GIRLS, "", Answer.number(9)))));

        bring(1, back).andExpect(redirectedUrl(page));
        as(focalPoint, get(page)).andExpect(content().string(containsString("Choose in 1 cell")));
        as(focalPoint, get(page + "/1/conflicts"))
                .andExpect(content().string(containsString("choice.B1.1.F.LT18")))
                .andExpect(content().string(containsString("In the draft")))
                .andExpect(content().string(not(containsString("??"))));
        as(focalPoint, post(page + "/1/choose").param("choice.B1.1.F.LT18", "PART"))
                .andExpect(redirectedUrl(page));
        assertThat(sample.as(focalPoint, () -> drafts.read(khm)).answers().get(GIRLS))
                .contains(Answer.number(3));
    }

    @Test
    void what_was_typed_wrongly_is_shown_again_with_the_reason() throws Exception {
        handOut("B", "soon")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("no day on which the part can be due: soon")))
                .andExpect(content().string(containsString("value=\"National Police\"")));
        handOut("ZZ", "2026-04-01")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose at least one section")));
    }

    @Test
    void a_file_in_the_wrong_place_says_where_it_belongs() throws Exception {
        handOut("B", "2026-04-01");
        handOut("B", "2026-04-01");
        bring(2, workbook(1))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This file is part 1 of the questionnaire")));
        bring(1, new byte[0]).andExpect(status().is(422));
    }

    @Test
    void a_withdrawn_part_can_no_longer_be_fetched() throws Exception {
        handOut("B", "2026-04-01");
        as(focalPoint, get(page)).andExpect(content().string(containsString("1 April 2026")));
        as(focalPoint, post(page + "/1/withdraw")).andExpect(redirectedUrl(page));
        as(focalPoint, get(page))
                .andExpect(content().string(containsString("Withdrawn")))
                .andExpect(content().string(not(containsString("1 April 2026"))));
        as(focalPoint, get(page + "/1/workbook")).andExpect(status().isConflict());
    }

    @Test
    void the_parts_are_the_participants_own_business() throws Exception {
        handOut("B", "2026-04-01");
        for (User stranger :
                List.of(sample.focalPoint(Sample.FJI), sample.staff(Role.REVIEWER), sample.staff(Role.ROUND_MANAGER))) {
            for (String path : List.of("", "/1/workbook", "/1/conflicts")) {
                as(stranger, get(page + path)).andExpect(status().isForbidden());
            }
        }
        User provider = sample.national(Sample.KHM, Role.DATA_PROVIDER);
        as(provider, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Hand out a part"))));
        as(provider, get(page + "/1/workbook")).andExpect(status().isForbidden());
    }
}
