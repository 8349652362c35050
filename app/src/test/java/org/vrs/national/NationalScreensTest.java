package org.vrs.national;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.round.RoundId;
import org.vrs.screen.Notice;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;
import org.vrs.workbook.WorkbookFiller;

@VrsTest
class NationalScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Submissions submissions;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient sql;

    @Autowired
    SignOffs signOffs;

    private SubmissionId khm;
    private SubmissionId fji;
    private User focalPoint;
    private User authority;
    private User neighbour;

    @BeforeEach
    void round() {
        RoundId round = sample.launch();
        khm = SubmissionId.of(round, Sample.KHM);
        fji = SubmissionId.of(round, Sample.FJI);
        focalPoint = sample.focalPoint(Sample.KHM);
        authority = sample.signOffAuthority(Sample.KHM);
        neighbour = sample.focalPoint(Sample.FJI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/workbook",
                "/versions/1",
                "/versions/1/file",
                "/versions/1/annotated.xlsx",
                "/versions/1/receipt.json",
                "/versions/1/receipt.pdf",
                "/changes?from=1&to=1",
                "/changes.csv?from=1&to=1",
                "/sign-off"
            })
    void a_page_is_for_its_own_participant_and_for_others_looks_as_if_it_were_not_there(String path) throws Exception {
        sample.submit(sample.upload(khm, Sample.clean().answers()));

        see(focalPoint, khm, path).andExpect(status().isOk());
        see(neighbour, khm, path).andExpect(status().isForbidden());
        see(neighbour, SubmissionId.valueOf("1999-1.KHM"), path).andExpect(status().isForbidden());
        see(sample.national(Sample.KHM, Role.SENIOR_OFFICIAL), khm, path).andExpect(status().isForbidden());
        browser.perform(get("/submissions/" + khm + path)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload",
                "uploads/1/take",
                "uploads/1/discard",
                "save-version",
                "submit",
                "release",
                "send-back",
                "withdraw-sign-off",
                "versions/1/explain",
                "versions/1/take-back"
            })
    void nobody_acts_on_another_participants_submission(String verb) throws Exception {
        Version version = sample.upload(khm, Sample.withWarning().answers());

        for (User stranger : new User[] {neighbour, sample.national(Sample.KHM, Role.OBSERVER)}) {
            ResultActions answer = verb.equals("upload")
                    ? upload(stranger, khm, new byte[] {1})
                    : browser.perform(act(stranger, khm, verb)
                            .param("version", "1")
                            .param("seen", version.answersSha256())
                            .param("hash", version.answersSha256())
                            .param("message", "x")
                            .param("f1", "x"));
            answer.andExpect(status().isForbidden());
        }
        assertThat(submissions.status(khm).latestVersion()).isEqualTo(1);
        assertThat(submissions.status(khm).stage()).isEqualTo(SubmissionStage.IN_PREPARATION);
    }

    @Test
    void the_task_list_begins_with_the_download_and_then_with_the_upload() throws Exception {
        seen(focalPoint, khm, "", containsString("Download the workbook</a>"));
        see(focalPoint, khm, "/workbook")
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"VRS-" + khm.round() + "-KHM.xlsx\""))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        seen(
                focalPoint,
                khm,
                "",
                containsString("btn btn-primary\" type=\"submit\">Upload and check"),
                containsString("Downloaded"));
    }

    @Test
    void those_who_may_not_upload_are_offered_no_way_to_do_so() throws Exception {
        for (Role role : new Role[] {Role.OBSERVER, Role.DATA_PROVIDER, Role.SIGN_OFF_AUTHORITY}) {
            seen(sample.national(Sample.KHM, role), khm, "", not(containsString("type=\"file\"")));
        }
        seen(sample.national(Sample.KHM, Role.DATA_PROVIDER), khm, "", containsString("/workbook\""));
        seen(sample.national(Sample.KHM, Role.OBSERVER), khm, "", not(containsString("/workbook\"")));
    }

    @Test
    void an_upload_with_an_error_is_a_version_that_says_what_to_put_right() throws Exception {
        String offer = offered(Sample.withError().answers());
        take(offer).andExpect(redirectedUrl("/submissions/" + khm + "/versions/1"));

        seen(
                focalPoint,
                khm,
                "/versions/1",
                containsString("R-" + khm.round() + "-KHM-001"),
                containsString("The total is 7; its parts add up to 0."),
                containsString("Upload the corrected workbook"),
                not(containsString("/submit\"")));
        seen(focalPoint, khm, "", containsString("2 errors"), containsString("See what was found"));
        browser.perform(act(focalPoint, khm, "submit").param("version", "1"))
                .andExpect(redirectedUrl("/submissions/" + khm + "/versions/1"))
                .andExpect(result -> assertThat(((Notice) result.getFlashMap().get("notice"))
                                .text()
                                .key())
                        .isEqualTo("national.blocked.errors"));
    }

    @Test
    void an_upload_is_shown_beside_the_draft_before_it_is_taken() throws Exception {
        save(khm, "B1.1.T.T", Answer.number(99));
        save(khm, "B1.4.M01.N", Answer.number(3));
        String offer = offered(Sample.clean()
                .entries(1234)
                .set("B1.2.T.N", 7)
                .set("X7.REASON", "<b>why</b>")
                .answers());

        seen(
                focalPoint,
                khm,
                offer,
                containsString("filled &lt;in&gt;.xlsx"),
                containsString("Take it as version 1"),
                containsString("Total · Total"),
                containsString(">99</bdi>"),
                containsString(">1,234</bdi>"),
                containsString("&lt;b&gt;why&lt;/b&gt;"),
                containsString("Cleared</td>"),
                containsString("Everything in the file was read as it is written"),
                containsString("<strong>2</strong> <span>Errors"));
        assertThat(submissions.status(khm).latestVersion()).isZero();
        seen(focalPoint, khm, "", containsString("2 answers that no version has yet"));
    }

    @Test
    void an_upload_that_changes_nothing_says_so() throws Exception {
        sample.upload(khm, Sample.clean().answers());
        seen(
                focalPoint,
                khm,
                offered(Sample.clean().answers()),
                containsString("exactly what the draft holds"),
                containsString("the same file"),
                not(containsString("Changes to the draft")));
    }

    @Test
    void an_upload_that_is_discarded_leaves_nothing() throws Exception {
        String offer = offered(Sample.clean().answers());

        browser.perform(act(focalPoint, khm, offer.substring(1) + "/discard"))
                .andExpect(redirectedUrl("/submissions/" + khm));

        see(focalPoint, khm, offer)
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This upload is not here any more")));
        assertThat(submissions.status(khm).latestVersion()).isZero();
    }

    @Test
    void an_upload_is_compared_anew_where_the_draft_has_moved() throws Exception {
        String offer = offered(Sample.clean().answers());
        String seen = field(see(focalPoint, khm, offer), "seen");
        save(khm, "B1.1.T.T", Answer.number(4321));

        browser.perform(act(focalPoint, khm, offer.substring(1) + "/take").param("seen", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The draft has changed since")))
                .andExpect(content().string(containsString(">4,321</bdi>")));
        take(offer).andExpect(redirectedUrl("/submissions/" + khm + "/versions/1"));
    }

    @Test
    void an_upload_from_before_there_were_drafts_offers_no_way_back() throws Exception {
        take(offered(Sample.clean().answers()));
        seen(focalPoint, khm, "/versions/1", containsString("/take-back\""));

        String batches = " in (select id from draft_batch where submission_id = '%s')".formatted(khm);
        sql.sql("delete from draft_change where batch" + batches).update();
        sql.sql("delete from draft_cell where batch" + batches).update();
        sql.sql("delete from draft_batch where submission_id = :id")
                .param("id", khm.value())
                .update();
        seen(focalPoint, khm, "/versions/1", not(containsString("/take-back\"")));
    }

    @Test
    void a_taken_upload_is_undone_and_a_version_of_the_draft_is_saved_instead() throws Exception {
        save(khm, "B1.1.T.T", Answer.number(4321));
        take(offered(Sample.clean().answers()));
        seen(focalPoint, khm, "/versions/1", containsString("/take-back\""), containsString("/submit\""));
        save(khm, "B1.1.F.T", Answer.number(7));
        seen(
                focalPoint,
                khm,
                "/versions/1",
                containsString("1 answer that no version has yet"),
                containsString("/save-version\""),
                not(containsString("/submit\"")));

        browser.perform(act(focalPoint, khm, "versions/1/take-back"))
                .andExpect(redirectedUrl("/submissions/" + khm))
                .andExpect(result -> assertThat(((Notice) result.getFlashMap().get("notice")).text())
                        .satisfies(text -> {
                            assertThat(text.key()).isEqualTo("national.taken-back.left");
                            assertThat(text.values().toString()).contains("Female");
                        }));
        seen(focalPoint, khm, "", containsString("Taken back"), containsString("/save-version\""));
        seen(
                focalPoint,
                khm,
                "/versions/1",
                containsString("This upload was taken back"),
                not(containsString("/take-back\"")));
        browser.perform(act(focalPoint, khm, "submit").param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Save the draft as a new version")));

        browser.perform(act(focalPoint, khm, "save-version"))
                .andExpect(redirectedUrl("/submissions/" + khm + "/versions/2"));
        seen(
                focalPoint,
                khm,
                "/versions/2",
                containsString("Saved by"),
                containsString("R-" + khm.round() + "-KHM-002"));
        browser.perform(act(focalPoint, khm, "save-version")).andExpect(status().isConflict());
    }

    @Test
    void a_version_comes_back_as_a_workbook_with_the_findings_beside_its_cells() throws Exception {
        sample.upload(khm, Sample.withWarning().answers());
        browser.perform(act(focalPoint, khm, "versions/1/explain").param("f1", "A sample <of> offices."));

        seen(focalPoint, khm, "/versions/1", containsString("/versions/1/annotated.xlsx\""));
        byte[] workbook = see(focalPoint, khm, "/versions/1/annotated.xlsx")
                .andExpect(header().string("Content-Disposition", containsString("-KHM-v1-findings.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(unpacked(workbook)).contains("name=\"ISSUES\"", "A sample &lt;of&gt; offices.", "<comment ref=");
        upload(focalPoint, khm, workbook).andExpect(redirectedUrlPattern("/submissions/" + khm + "/uploads/*"));
    }

    private static String unpacked(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void a_warning_is_explained_and_the_explanation_stays_in_the_next_version() throws Exception {
        Version version = sample.upload(khm, Sample.withWarning().answers());
        seen(focalPoint, khm, "/versions/1", containsString("name=\"f1\""), not(containsString("/submit\"")));

        browser.perform(act(focalPoint, khm, "versions/1/explain").param("f1", " A sample <of> offices. "))
                .andExpect(redirectedUrl("/submissions/" + khm + "/versions/1"));
        seen(
                focalPoint,
                khm,
                "/versions/1",
                containsString("A sample &lt;of&gt; offices."),
                containsString("/submit\""));
        sample.upload(khm, Sample.withWarning().answers());
        seen(
                focalPoint,
                khm,
                "/versions/2",
                containsString("A sample &lt;of&gt; offices."),
                containsString("/submit\""));

        browser.perform(act(focalPoint, khm, "submit").param("version", String.valueOf(version.number())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is a newer version")));
    }

    @Test
    void an_explanation_that_is_too_long_is_still_in_its_field() throws Exception {
        sample.upload(khm, Sample.withWarning().answers());
        String words = "z".repeat(2001);
        browser.perform(act(focalPoint, khm, "versions/1/explain").param("f1", words))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("An explanation is too long")))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void a_file_that_is_not_taken_is_answered_on_the_same_page_with_the_way_on() throws Exception {
        upload(khm, sample.workbook(fji, Sample.clean().answers()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This workbook was issued to FJI, not to KHM")))
                .andExpect(content().string(containsString("type=\"file\"")));
        upload(khm, bomb()).andExpect(status().is(422)).andExpect(content().string(containsString("role=\"alert\"")));
        upload(khm, new byte[0])
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("No file arrived")));
        assertThat(submissions.status(khm).latestVersion()).isZero();
    }

    @Test
    void the_receipt_counts_every_cell_and_is_the_same_for_programs() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        Version.SheetCount total = version.total();

        assertThat(total.expected()).isEqualTo(total.read() + total.empty() + total.ignored());
        seen(
                focalPoint,
                khm,
                "/versions/1",
                containsString(version.fileSha256().substring(56)),
                containsString(">B_FLOWS<"),
                containsString(">" + total.read() + "<"),
                containsString("100 %"));
        see(focalPoint, khm, "/versions/1/receipt.json")
                .andExpect(jsonPath("$.statement.fileSha256").value(version.fileSha256()))
                .andExpect(jsonPath("$.statement.counts.read").value(total.read()))
                .andExpect(jsonPath("$.statement.sheets.length()")
                        .value(version.counts().size()));
    }

    @Test
    void a_clean_version_is_submitted_read_and_released() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        browser.perform(act(focalPoint, khm, "submit").param("version", "1"))
                .andExpect(redirectedUrl("/submissions/" + khm));
        seen(focalPoint, khm, "", containsString("Awaiting sign-off"), not(containsString("type=\"file\"")));
        seen(focalPoint, khm, "/sign-off", not(containsString("/release\"")));
        seen(authority, khm, "", containsString("Read the return and decide"));
        seen(
                authority,
                khm,
                "/sign-off",
                containsString(toSign(version)),
                containsString(focalPoint.name()),
                containsString("There is no earlier accepted return"),
                containsString("/release\""));

        browser.perform(act(authority, khm, "release").param("hash", "0".repeat(64)))
                .andExpect(status().isConflict());
        browser.perform(act(authority, khm, "release").param("hash", toSign(version)))
                .andExpect(redirectedUrl("/submissions/" + khm));
        seen(authority, khm, "", containsString("Under review"), not(containsString("btn btn-primary")));
        seen(authority, khm, "/sign-off", not(containsString("/release\"")));
    }

    @Test
    void sent_back_with_a_message_it_is_in_preparation_again_and_the_message_is_read() throws Exception {
        sample.submit(sample.upload(khm, Sample.clean().answers()));

        browser.perform(act(authority, khm, "send-back").param("message", " "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Write a message")));
        browser.perform(act(authority, khm, "send-back").param("message", "m".repeat(4001)))
                .andExpect(status().is(422));
        browser.perform(act(authority, khm, "send-back").param("message", "Please check <B1>."))
                .andExpect(redirectedUrl("/submissions/" + khm));

        seen(focalPoint, khm, "", containsString("Please check &lt;B1&gt;."), containsString("type=\"file\""));
        see(authority, khm, "/sign-off").andExpect(status().isConflict());
    }

    @Test
    void the_authority_sees_the_last_accepted_figures_beside_the_new_ones() throws Exception {
        sample.accepted(khm, Sample.clean().entries(40).answers());
        seen(focalPoint, khm, "", containsString("/shared/" + khm.round()));
        SubmissionId next = SubmissionId.of(sample.launch(khm.round()), Sample.KHM);
        sample.submit(sample.upload(next, Sample.clean().entries(41).answers()));

        seen(authority, next, "/sign-off", containsString(">unchanged<"), not(containsString("+0 %")));
        seen(
                authority,
                next,
                "/sign-off",
                containsString("Last round:"),
                containsString(">40<"),
                containsString(">+3 %<"));
    }

    @Test
    void advice_for_filling_in_stands_there_only_while_there_is_something_to_fill_in() throws Exception {
        seen(focalPoint, khm, "", containsString("Filling it in"), containsString("href=\"#fill\""));
        sample.accepted(khm, Sample.clean().answers());
        seen(
                focalPoint,
                khm,
                "",
                containsString("Accepted"),
                not(containsString("Filling it in")),
                not(containsString("#fill")));
    }

    @Test
    void no_page_holds_what_belongs_to_another_participant() throws Exception {
        sample.submit(sample.upload(fji, Sample.clean().entries(987654).answers()));
        sample.submit(sample.upload(khm, Sample.clean().entries(40).answers()));

        for (String path : new String[] {"", "/versions/1", "/versions/1/receipt.json", "/sign-off"}) {
            seen(
                    authority,
                    khm,
                    path,
                    not(containsString("987654")),
                    not(containsString("987,654")),
                    not(containsString(neighbour.name())),
                    not(containsString("Fiji")),
                    not(containsString("FJI")));
        }
    }

    @Test
    void the_workbook_can_be_had_in_every_complete_language_and_comes_back_in_any() throws Exception {
        seen(focalPoint, khm, "", containsString("/workbook?language=fr\""), containsString("français"));
        seen(sample.national(Sample.KHM, Role.OBSERVER), khm, "", not(containsString("/workbook?language")));
        byte[] french = see(focalPoint, khm, "/workbook?language=fr")
                .andExpect(header().string("Content-Disposition", containsString("-KHM-fr.xlsx\"")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(submissions.status(khm).downloadedAt()).isNotNull();
        see(focalPoint, khm, "/workbook?language=de").andExpect(status().isNotFound());
        see(neighbour, khm, "/workbook?language=fr").andExpect(status().isForbidden());

        upload(khm, WorkbookFiller.fill(french, Sample.clean().entries(40).answers()))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions see(User reader, SubmissionId id, String path) throws Exception {
        return browser.perform(
                get("/submissions/" + id + path).with(user(reader.id().value())));
    }

    @SafeVarargs
    private void seen(User reader, SubmissionId id, String path, Matcher<String>... parts) throws Exception {
        ResultActions answer = see(reader, id, path).andExpect(status().isOk());
        for (Matcher<String> part : parts) {
            answer.andExpect(content().string(part));
        }
        answer.andExpect(content().string(not(containsString("??national"))));
    }

    private String toSign(Version version) {
        return sample.as(
                authority,
                () -> signOffs.content(version.submission(), version.number()).sha256());
    }

    private MockHttpServletRequestBuilder act(User actor, SubmissionId id, String verb) {
        return post("/submissions/" + id + "/" + verb)
                .with(user(actor.id().value()))
                .with(csrf());
    }

    private ResultActions upload(SubmissionId id, byte[] content) throws Exception {
        return upload(focalPoint, id, content);
    }

    private ResultActions upload(User sender, SubmissionId id, byte[] content) throws Exception {
        return browser.perform(multipart("/submissions/" + id + "/upload")
                .file(new MockMultipartFile("file", "filled <in>.xlsx", null, content))
                .with(user(sender.id().value()))
                .with(csrf()));
    }

    /** Uploads answers; the path of the page that compares them with the draft. */
    private String offered(Answers answers) throws Exception {
        String address = upload(khm, sample.workbook(khm, answers))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).startsWith("/submissions/" + khm + "/uploads/");
        return address.substring(("/submissions/" + khm).length());
    }

    private ResultActions take(String offer) throws Exception {
        return browser.perform(act(focalPoint, khm, offer.substring(1) + "/take")
                .param("seen", field(see(focalPoint, khm, offer), "seen")));
    }

    private static String field(ResultActions page, String name) throws Exception {
        java.util.regex.Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.andReturn().getResponse().getContentAsString());
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private void save(SubmissionId id, String cell, Answer answer) {
        CellId place = CellId.valueOf(cell);
        sample.as(focalPoint, () -> {
            Answer seen = drafts.read(id).answers().get(place).orElse(null);
            return drafts.save(id, List.of(new CellChange(place, CellChange.code(seen), answer)));
        });
    }

    /** A small file that unpacks to very much. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }
}
