package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.User;
import org.vrs.validation.FindingWords;

/** A finding reads the same beside its cell in the form, in the workbook that comes back, and in the list of a version. */
@VrsTest
class ThreeDoorsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sample sample;

    @Autowired
    Uploads uploads;

    @Autowired
    Questionnaires questionnaires;

    @Test
    void place_value_sentence_and_remedy_are_the_same_at_all_three_doors() throws Exception {
        SubmissionId id = SubmissionId.of(sample.launch(), Sample.KHM);
        User reader = sample.focalPoint(Sample.KHM);
        sample.upload(
                id,
                Sample.withError()
                        .set("B1.3.T.N", 9)
                        .set("B1.1.F.FLAG", "E")
                        .set("C2.01.AREA", "VNM")
                        .set("C2.01.T", 12)
                        .set("C2.02.AREA", "LAO")
                        .set("C2.02.T", 14)
                        .answers());
        List<StoredFinding> found = sample.as(reader, () -> uploads.findings(id, 1));
        Questionnaire form = questionnaires.get(Questionnaires.CURRENT);
        FindingWords words = new FindingWords(form, Locale.ENGLISH);
        String list = page(reader, "/submissions/" + id + "/versions/1");
        List<String> workbook = issues(reader, id);
        assertThat(found).hasSizeGreaterThan(5);

        for (StoredFinding stored : found) {
            CellId cell = Objects.requireNonNull(stored.finding().cell());
            String section = form.cell(cell).orElseThrow().section().id();
            String beside = beside(page(reader, "/submissions/" + id + "/form/" + section), cell);
            String message = words.message(stored.finding());
            String remedy = words.remedy(stored.finding());
            String place = words.place(stored.finding());
            assertThat(beside).as("form").contains(message, remedy);
            assertThat(list).as("list").contains(message, remedy, place);
            assertThat(workbook)
                    .as("workbook")
                    .anySatisfy(line -> assertThat(line)
                            .contains(message, remedy, place, stored.finding().found()));
        }
    }

    /** What stands in the page beside a cell. */
    private static String beside(String page, CellId cell) {
        int from = page.indexOf("id=\"f-" + cell.value().replace('.', '-') + "\"");
        assertThat(from).as(cell.value()).isPositive();
        return page.substring(from, page.indexOf("</div>", from));
    }

    private String page(User reader, String address) throws Exception {
        return HtmlUtils.htmlUnescape(ask(reader, address).getContentAsString());
    }

    private List<String> issues(User reader, SubmissionId id) throws Exception {
        byte[] file =
                ask(reader, "/submissions/" + id + "/versions/1/annotated.xlsx").getContentAsByteArray();
        List<String> lines = new ArrayList<>();
        DataFormatter text = new DataFormatter(Locale.ENGLISH);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheet("ISSUES")) {
                StringBuilder line = new StringBuilder();
                for (Cell cell : row) {
                    line.append(text.formatCellValue(cell)).append('\t');
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private MockHttpServletResponse ask(User reader, String address) throws Exception {
        return browser.perform(get(address).with(user(reader.id().value())))
                .andReturn()
                .getResponse();
    }
}
