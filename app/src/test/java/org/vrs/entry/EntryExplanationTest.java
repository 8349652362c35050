package org.vrs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.audit.Audit;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.user.User;

/** A warning is explained right beside its cell, while the questionnaire is filled in. */
@VrsTest
class EntryExplanationTest {

    private static final Pattern FIELD = Pattern.compile("name=\"(say\\.[^\"]+@B1\\.1\\.F\\.FLAG)\"");
    private static final String WORDS = "Estimated from a sample of offices.";

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Audit audit;

    private SubmissionId khm;
    private User focalPoint;

    @BeforeEach
    void a_draft_with_a_warning() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        sample.upload(khm, Sample.withWarning().answers());
    }

    @Test
    void words_beside_the_cell_are_kept_shown_and_offered_with_the_version() throws Exception {
        String field = field(focalPoint).orElseThrow();
        assertThat(send("/form/B/explain", field, WORDS)).isEqualTo("Explanation kept.");
        assertThat(page(focalPoint, "/form/B")).contains(WORDS + "</textarea>", "Said in this round.");
        assertThat(page(focalPoint, "/versions/1")).contains(WORDS + "</textarea>", "Keep these words");
        assertThat(audit.newest(khm + " " + field.substring("say.".length()), 0, 5))
                .anyMatch(row -> row.action().equals("EXPLAIN"));

        assertThat(send("/form/B/explain", field, "")).isEqualTo("Explanation kept.");
        assertThat(page(focalPoint, "/form/B")).doesNotContain(WORDS, "Said in this round.");
        assertThat(send("/form/B/explain", field, "x".repeat(2_001))).contains("2,000");
    }

    @Test
    void without_script_the_button_of_the_page_keeps_them() throws Exception {
        send("/form/B", field(focalPoint).orElseThrow(), WORDS);
        assertThat(page(focalPoint, "/form/B")).contains(WORDS + "</textarea>");
    }

    @Test
    void who_may_not_explain_reads_the_words_and_has_no_field() throws Exception {
        send("/form/B/explain", field(focalPoint).orElseThrow(), WORDS);
        for (Role role : List.of(Role.SIGN_OFF_AUTHORITY, Role.DATA_PROVIDER)) {
            User reader = sample.national(Sample.KHM, role);
            assertThat(field(reader)).isEmpty();
            assertThat(page(reader, "/form/B")).contains("<q>" + WORDS + "</q>");
            assertThat(answer(explain(reader, "say.S11@B1.1.F.FLAG", "Other words."))
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private Optional<String> field(User reader) throws Exception {
        Matcher field = FIELD.matcher(page(reader, "/form/B"));
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    private String page(User reader, String path) throws Exception {
        MockHttpServletResponse answer =
                answer(get("/submissions/" + khm + path).with(user(reader.id().value())));
        assertThat(answer.getStatus()).isEqualTo(200);
        String page = answer.getContentAsString();
        assertThat(page).doesNotContain("??");
        return page;
    }

    private MockHttpServletRequestBuilder explain(User by, String field, String words) {
        return post("/submissions/" + khm + "/form/B/explain")
                .param(field, words)
                .with(user(by.id().value()))
                .with(csrf());
    }

    private String send(String path, String field, String words) throws Exception {
        return answer(post("/submissions/" + khm + path)
                        .param(field, words)
                        .with(user(focalPoint.id().value()))
                        .with(csrf()))
                .getContentAsString()
                .replaceAll("(?s)<!--.*?-->", "")
                .strip();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
