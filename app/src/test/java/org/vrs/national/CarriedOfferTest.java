package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Offers;
import org.vrs.user.User;

/** What an earlier version of the form held and this one does not is named before the upload is taken. */
@VrsTest
class CarriedOfferTest {

    private static final String LEFT = """
            {"position":1,"finding":{"rule":"S10N","severity":"NOTE","cell":null,"found":"<b>12</b>","allowed":"",
            "details":["0.9","B9.T.N (B_FLOWS!C9)"]},"place":"","explanation":null}""";

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @Test
    void what_was_not_carried_over_is_listed_with_place_and_value() throws Exception {
        SubmissionId khm = SubmissionId.of(sample.launch(), Sample.KHM);
        User focalPoint = sample.focalPoint(Sample.KHM);
        Path file = Files.write(
                folder.resolve("f.xlsx"), sample.workbook(khm, Sample.clean().answers()));
        long offer = sample.as(focalPoint, () -> offers.offer(khm, file, "f.xlsx"));
        assertThat(page(focalPoint, khm, offer)).doesNotContain("What was not carried over");

        String reading = sql.sql("select reading from offered_upload where id = :id")
                .param("id", offer)
                .query(String.class)
                .single();
        assertThat(reading).contains("\"findings\":[]");
        sql.sql("update offered_upload set reading = :reading where id = :id")
                .param("reading", reading.replace("\"findings\":[]", "\"findings\":[" + LEFT + "]"))
                .param("id", offer)
                .update();
        assertThat(page(focalPoint, khm, offer))
                .contains("What was not carried over")
                .contains("B9.T.N (B_FLOWS!C9)")
                .contains("&lt;b&gt;12&lt;/b&gt;");
    }

    private String page(User focalPoint, SubmissionId id, long offer) throws Exception {
        return browser.perform(get("/submissions/" + id + "/uploads/" + offer)
                        .with(user(focalPoint.id().value())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
