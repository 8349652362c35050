package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.vrs.finding.StoredFinding;
import org.vrs.issuing.Annotations;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.validation.SampleReturn;

/** Explaining many cells at once, and with the words of an earlier round. */
@VrsTest
class ExplanationScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Uploads uploads;

    @Autowired
    Annotations annotations;

    private SubmissionId first;
    private User focalPoint;

    @BeforeEach
    void round() {
        first = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
    }

    @Test
    void one_explanation_does_for_all_cells_of_a_problem_that_have_none() throws Exception {
        sample.upload(first, more("BGD", "BTN", "NPL").answers());
        List<Integer> cells = positions(first, 1);
        assertThat(cells).hasSize(3);
        int last = cells.get(2);

        assertThat(page(first, 1))
                .contains("One explanation for all 3 cells of this list without one", "in 3 cells", "C2 ")
                .contains("/form/C#c-C2-01-T");
        act(explain(first, 1).param("g" + cells.get(0), "Flown in.").param("f" + last, "By sea."));

        assertThat(explanations(first, 1)).containsExactly("Flown in.", "Flown in.", "By sea.");
        act(explain(first, 1).param("g" + cells.get(0), "Other words."));
        assertThat(explanations(first, 1))
                .as("nothing said is overwritten")
                .containsExactly("Flown in.", "Flown in.", "By sea.");
    }

    @Test
    void earlier_words_are_offered_and_count_when_they_are_kept() throws Exception {
        sample.upload(first, more("LKA", "MDV").answers());
        act(explain(first, 1).param("g" + positions(first, 1).get(0), "A <new> desk."));
        SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);
        sample.upload(second, more("MDV", "LKA").answers());
        List<Integer> cells = positions(second, 1);

        assertThat(page(second, 1))
                .contains("From round " + first.round() + ".", "A &lt;new&gt; desk.</textarea>", "Keep these words")
                .contains("Keep the 2 earlier explanations of this list", "in 2 cells");
        act(offered(second, cells));
        assertThat(explanations(second, 1)).as("saved without keeping").containsExactly(null, null);
        act(offered(second, cells).param("keep", "f" + cells.get(1)));
        assertThat(explanations(second, 1)).containsExactly(null, "A <new> desk.");
        act(offered(second, cells).param("keep", "g" + cells.get(0)));
        assertThat(explanations(second, 1)).containsExactly("A <new> desk.", "A <new> desk.");
        assertThat(review(second)).contains("said first in round " + first.round());
    }

    @Test
    void earlier_words_about_another_value_are_shown_and_not_offered() throws Exception {
        sample.upload(
                first,
                Sample.clean().set("C2.01.AREA", "PAK").set("C2.01.T", 12).answers());
        act(explain(first, 1).param("f" + positions(first, 1).get(0), "A single flight."));
        SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);
        sample.upload(
                second,
                Sample.clean().set("C2.01.AREA", "PAK").set("C2.01.T", 40).answers());

        assertThat(page(second, 1))
                .contains("It was explained when it was 12, now 40", "<q>A single flight.</q>")
                .doesNotContain("Keep these words", ">A single flight.</textarea>");
        assertThat(review(second)).contains("It was explained when it was 12, now 40", "A single flight.");
    }

    @Test
    void the_annotated_workbook_says_what_was_said_before_and_whether_it_still_holds() throws Exception {
        sample.upload(first, more("LKA", "MDV").answers());
        act(explain(first, 1).param("g" + positions(first, 1).get(0), "A new desk."));
        SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);
        sample.upload(second, more("MDV", "LKA").set("C2.01.T", 40).answers());

        assertThat(issues(second, 1))
                .anyMatch(line -> line.startsWith("Explained in " + first.round() + " as: “A new desk.” – keep"))
                .anyMatch(line -> line.startsWith("Explained in " + first.round() + " as: “A new desk.” – the value"));
        act(explain(second, 1).param("f" + positions(second, 1).get(0), "Said anew."));
        assertThat(issues(second, 1)).contains("Said anew.").noneMatch(line -> line.contains("– the value"));
        assertThat(issues(first, 1)).contains("A new desk.").noneMatch(line -> line.startsWith("Explained in"));
    }

    /** The last column of the sheet of issues. */
    private List<String> issues(SubmissionId id, int version) throws Exception {
        byte[] file = sample.as(focalPoint, () -> annotations.workbook(id, version));
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            List<String> last = new ArrayList<>();
            for (Row row : Objects.requireNonNull(book.getSheet("Issues"))) {
                if (row.getCell(10) != null) {
                    last.add(row.getCell(10).getStringCellValue());
                }
            }
            return last;
        }
    }

    private static SampleReturn more(String... areas) {
        SampleReturn answers = Sample.clean();
        for (int i = 0; i < areas.length; i++) {
            String row = "C2.0" + (i + 1);
            answers.set(row + ".AREA", areas[i]).set(row + ".T", 12);
        }
        return answers;
    }

    private List<StoredFinding> found(SubmissionId id, int version) {
        return sample.as(focalPoint, () -> uploads.findings(id, version)).stream()
                .filter(found -> found.finding().rule().equals("X03"))
                .toList();
    }

    private List<Integer> positions(SubmissionId id, int version) {
        return found(id, version).stream().map(StoredFinding::position).toList();
    }

    private List<String> explanations(SubmissionId id, int version) {
        return found(id, version).stream().map(StoredFinding::explanation).toList();
    }

    private String page(SubmissionId id, int version) throws Exception {
        return text(get("/submissions/" + id + "/versions/" + version)
                .with(user(focalPoint.id().value())));
    }

    private String review(SubmissionId id) throws Exception {
        return text(
                get("/reviews/" + id).with(user(sample.staff(Role.REVIEWER).id().value())));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder explain(SubmissionId id, int version) {
        return post("/submissions/" + id + "/versions/" + version + "/explain")
                .with(user(focalPoint.id().value()))
                .with(csrf());
    }

    /** What the browser sends of a page on which earlier words stand in the fields. */
    private MockHttpServletRequestBuilder offered(SubmissionId id, List<Integer> cells) {
        MockHttpServletRequestBuilder request = explain(id, 1);
        for (int cell : cells) {
            String said = Objects.requireNonNullElse(explanations(id, 1).get(cells.indexOf(cell)), "");
            request.param("f" + cell, "A <new> desk.");
            if (said.isEmpty()) {
                request.param("was.f" + cell, "A <new> desk.");
            }
        }
        return request;
    }

    private void act(MockHttpServletRequestBuilder request) throws Exception {
        browser.perform(request).andExpect(status().is3xxRedirection());
    }
}
