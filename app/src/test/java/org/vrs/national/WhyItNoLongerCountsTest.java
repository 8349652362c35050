package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.User;

/** Whoever explained a warning is told at each of the three doors why the words do not count any more. */
@VrsTest
class WhyItNoLongerCountsTest {

    /** A rule that compares several figures, and finds their sum. */
    private static final String RULE = "X04S";

    private static final String WORDS = "Cases of earlier years were closed.";

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient sql;

    private SubmissionId id;
    private User reader;

    @BeforeEach
    void explained() {
        id = SubmissionId.of(sample.launch(), Sample.KHM);
        reader = sample.focalPoint(Sample.KHM);
        sample.upload(id, parts(10, 2));
        sample.as(reader, () -> {
            int position = uploads.findings(id, 1).stream()
                    .filter(stored -> stored.finding().rule().equals(RULE))
                    .findFirst()
                    .orElseThrow()
                    .position();
            uploads.explain(id, 1, Map.of(position, WORDS));
            return reader;
        });
    }

    @Test
    void another_value_that_the_rule_reads_is_told_with_both_its_figures() throws Exception {
        sample.upload(id, parts(9, 3));

        for (String door : doors()) {
            assertThat(door).containsPattern("“D4[^”]*” was 10, now 9\\.").containsPattern("“D5[^”]*” was 2, now 3\\.");
            assertThat(door).contains(WORDS).contains("no longer counts").doesNotContain("The rule was changed.");
        }
        assertThat(page("/submissions/" + id + "/versions/2")).contains("Keep it, or change the words.");
    }

    @Test
    void a_changed_rule_is_told() throws Exception {
        for (String table : new String[] {"series_explanation", "finding"}) {
            sql.sql("update " + table + " set rule_version = :other where rule_id = :rule")
                    .param("other", "0".repeat(64))
                    .param("rule", RULE)
                    .update();
        }
        sample.upload(id, parts(10, 2));

        for (String door : doors()) {
            assertThat(door)
                    .contains(WORDS, "no longer counts", "The rule was changed.")
                    .doesNotContain("was 10, now");
        }
    }

    @Test
    void nothing_is_told_while_the_words_count() throws Exception {
        sample.upload(id, parts(10, 2));

        for (String door : doors()) {
            assertThat(door).contains(WORDS).doesNotContain("no longer counts");
        }
    }

    /** The list of findings, the cell in the form, and the annotated workbook. */
    private String[] doors() throws Exception {
        byte[] file = ask("/submissions/" + id + "/versions/2/annotated.xlsx").getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            return new String[] {
                page("/submissions/" + id + "/versions/2"), page("/submissions/" + id + "/form/D"), text.getText()
            };
        }
    }

    private String page(String address) throws Exception {
        return HtmlUtils.htmlUnescape(ask(address).getContentAsString());
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return browser.perform(get(address).with(user(reader.id().value())))
                .andReturn()
                .getResponse();
    }

    private static Answers parts(long convicted, long acquitted) {
        return Sample.clean()
                .set("D4.1.T.N", convicted)
                .set("D5.T.N", acquitted)
                .set("D3.1.T.N", 2)
                .answers();
    }
}
