package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.vrs.distribution.Distribution;
import org.vrs.distribution.NewPart;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.User;
import org.vrs.workbook.hostile.Abuse;

/** Hostile files sent to the addresses of the program: a page with the reason, never a fault of the server, nothing kept. */
@VrsTest
class HostileUploadTest {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Submissions submissions;

    @Autowired
    Distribution distribution;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient sql;

    private SubmissionId khm;
    private User focalPoint;

    @BeforeEach
    void round() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
    }

    @Test
    void each_kind_of_abuse_gets_a_page_with_its_reason() throws Exception {
        byte[] issued = sample.as(focalPoint, () -> submissions.workbook(khm));
        for (Abuse.Kind kind : Abuse.of(issued)) {
            MockHttpServletResponse answer = send("/submissions/" + khm + "/upload", kind.file());
            requireAnswer(kind, answer);
            if (answer.getStatus() != 302) {
                assertThat(kept("offered_upload")).as(kind.name()).isZero();
            } else {
                requireShown(kind, answer.getRedirectedUrl());
            }
            sql.sql("delete from offered_upload").update();
        }
        assertThat(kept("submission_version")).isZero();
    }

    @Test
    void the_return_of_a_part_refuses_them_too() throws Exception {
        NewPart plan = new NewPart("POL", "Police", null, new TreeSet<>(List.of("B")), LocalDate.of(2026, 4, 1));
        byte[] issued = sample.as(focalPoint, () -> {
            distribution.handOut(khm, plan);
            return distribution.workbook(khm, 1);
        });
        TreeSet<Reason> seen = new TreeSet<>();
        for (Abuse.Kind kind : Abuse.of(issued)) {
            if (kind.reason() != null && seen.add(kind.reason())) {
                requireAnswer(kind, send("/submissions/" + khm + "/parts/1/upload", kind.file()));
            }
        }
        assertThat(kept("distribution_return")).isZero();
    }

    @Test
    void several_uploads_at_once_by_one_person_leave_the_latest() throws Exception {
        byte[] workbook = sample.workbook(khm, Sample.clean().answers());
        List<Callable<Integer>> senders = java.util.Collections.nCopies(
                6, () -> send("/submissions/" + khm + "/upload", workbook).getStatus());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> status : threads.invokeAll(senders)) {
                assertThat(status.get()).isIn(302, 503);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kept("offered_upload")).isEqualTo(1);
    }

    private MockHttpServletResponse send(String address, byte[] file) throws Exception {
        return Assertions.assertTimeout(
                LONGEST,
                () -> browser.perform(multipart(address)
                                .file(new MockMultipartFile("file", "hostile.xlsx", null, file))
                                .with(user(focalPoint.id().value()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse());
    }

    private void requireAnswer(Abuse.Kind kind, MockHttpServletResponse answer) throws Exception {
        Reason reason = kind.reason();
        if (reason == null) {
            assertThat(answer.getStatus()).as(kind.name()).isIn(302, 422);
            return;
        }
        assertThat(answer.getStatus()).as(kind.name()).isEqualTo(422);
        String code = "problem.upload." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String page = HtmlUtils.htmlUnescape(answer.getContentAsString());
        assertThat(page).as(kind.name()).contains(beginning(code)).contains(beginning(code + ".next"));
    }

    /** A message up to its first argument. */
    private String beginning(String code) {
        String text = messages.getMessage(code, new Object[] {"\u0001", "\u0001", "\u0001"}, Locale.ENGLISH);
        return text.indexOf('\u0001') < 0 ? text : text.substring(0, text.indexOf('\u0001'));
    }

    /** What was read can be looked at. */
    private void requireShown(Abuse.Kind kind, String address) throws Exception {
        MockHttpServletResponse page = Assertions.assertTimeout(
                LONGEST,
                () -> browser.perform(get(address).with(user(focalPoint.id().value())))
                        .andReturn()
                        .getResponse());
        assertThat(page.getStatus()).as(kind.name()).isEqualTo(200);
    }

    private int kept(String table) {
        return sql.sql("select count(*) from " + table + " where submission_id = :id")
                .param("id", khm.value())
                .query(Integer.class)
                .single();
    }
}
