package org.vrs.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.vrs.finding.StoredFinding;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;
import org.vrs.review.Reviews;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.NewUser;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Version;

/** Whatever people write stays what they wrote: no page, mail, PDF or workbook takes it for an instruction. */
@VrsTest
class PayloadsTest {

    private static final List<String> PAYLOADS = payloads();
    private static final String ALL = String.join("\n", PAYLOADS);
    private static final String RESULT = "62615533";

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    @Autowired
    Uploads uploads;

    @Autowired
    Reviews reviews;

    @Autowired
    Outbox outbox;

    @Autowired
    Users users;

    @TempDir
    Path folder;

    private SubmissionId khm;
    private User focalPoint;

    private static List<String> payloads() {
        Properties file = new Properties();
        try (var in = new InputStreamReader(
                PayloadsTest.class.getResourceAsStream("payloads.properties"), StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (Exception e) {
            throw new IllegalStateException("payloads.properties is not there", e);
        }
        return file.values().stream().map(String::valueOf).sorted().toList();
    }

    /** A return full of payloads: in answers, notes, the file's name, an explanation, the reviewer's message and a name. */
    @BeforeEach
    void a_return_full_of_payloads() throws Exception {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        focalPoint = sample.focalPoint(Sample.KHM);
        var answers = Sample.withWarning().answers();
        for (String cell : List.of("J1.TEXT", "N.40.TEXT", "X4.AGENCY")) {
            answers = answers.with(CellId.valueOf(cell), Answer.words(ALL));
        }
        Path file = Files.write(folder.resolve("return.xlsx"), sample.workbook(khm, answers));
        String name = "x<script>steal(8)</script>\u202e${7919*7907}\r\nBcc: everybody.xlsx";
        Version version = sample.as(focalPoint, () -> uploads.upload(khm, file, name));
        sample.as(focalPoint, () -> {
            for (StoredFinding found : uploads.findings(khm, version.number())) {
                if (found.blocks() && found.finding().severity() == Severity.WARNING) {
                    uploads.explain(khm, version.number(), found.position(), ALL);
                }
            }
            return null;
        });
    }

    @Test
    void pages_show_them_and_do_nothing_else() throws Exception {
        StringBuilder seen = new StringBuilder();
        for (String page : List.of("", "/versions/1", "/form/J", "/form/NOTES", "/form/COVER", "/form")) {
            String html = text(page);
            requireHarmless(html);
            assertThat(html).as("the file's name").doesNotContain("\u202e$", "\nBcc: everybody.xlsx");
            seen.append(html);
        }
        String shown = HtmlUtils.htmlUnescape(seen.toString());
        assertThat(PAYLOADS)
                .allSatisfy(
                        payload -> assertThat(shown).contains(payload.strip().split("[\r\n]")[0]));
    }

    /** No tag, no attribute and no result of theirs; escaped, they are there. */
    private static void requireHarmless(String html) {
        assertThat(html).doesNotContain(RESULT);
        for (String payload : PAYLOADS) {
            if (payload.indexOf('<') >= 0 || payload.indexOf('\'') == 0) {
                assertThat(html).as(payload).doesNotContain(payload);
            }
        }
        assertThat(html).doesNotContain("<iframe", "<script>steal");
        assertThat(html.replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("<[^>]*\\son(error|load|focus)=");
    }

    @Test
    void mails_quote_them_and_have_the_headers_of_the_program_alone() throws Exception {
        User reviewer = sample.staff(Role.REVIEWER);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String name = PAYLOADS.get(i).length() > 80 ? PAYLOADS.get(i).substring(0, 80) : PAYLOADS.get(i);
            users.open(new NewUser("p" + i + "@payloads.example", name, Sample.KHM, Set.of(Role.ALTERNATE)), "secret");
        }
        Version next = sample.upload(khm, Sample.clean().answers());
        sample.submit(next);
        sample.release(next);
        sample.as(reviewer, () -> {
            reviews.sendBack(khm, next.number(), ALL, "A list of payloads");
            return null;
        });
        sample.jobs();
        User manager = sample.staff(Role.ROUND_MANAGER);
        List<OutboxMessage> mails = sample.as(manager, outbox::all).stream()
                .filter(mail -> mail.concerning().equals(khm.value()))
                .toList();
        assertThat(mails).anySatisfy(mail -> assertThat(mail.text()).contains("<script>steal(1)</script>"));
        for (OutboxMessage mail : mails) {
            requireHarmless(mail.html());
            assertThat(mail.text()).doesNotContain(RESULT);
            assertThat(mail.subject()).doesNotContain("\r", "\n", "<", RESULT);
            MimeMessage mime = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(sample.as(manager, () -> outbox.eml(mail.id()))));
            Set<String> headers = new TreeSet<>();
            Collections.list(mime.getAllHeaders()).forEach(header -> headers.add(header.getName()));
            assertThat(headers).doesNotContain("Bcc", "X-Made-Up");
            assertThat(mime.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void the_receipt_prints_them_as_they_are() throws Exception {
        byte[] pdf = ask("/versions/1/receipt.pdf").getContentAsByteArray();
        StringBuilder pages = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        String printed = pages.toString().replaceAll("\\s+", "");
        assertThat(printed)
                .contains("<b>bold</b>", "<styleisBold=\"true\"", "<script>steal(1)</script>", "${7919*7907}", "$F{x}")
                .doesNotContain(RESULT);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/URI (javascript");
    }

    /** Styled text would read markup in what people wrote. */
    @Test
    void no_template_of_a_report_reads_markup() throws Exception {
        try (var files = Files.list(Path.of("../report-templates"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().contains(".jr")).toList();
            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .doesNotContain("markup=", "isStyledText=\"true\"", "<hyperlink"));
        }
    }

    @Test
    void the_annotated_workbook_and_the_next_one_hold_text_and_no_formula_of_theirs() throws Exception {
        for (String file : List.of("/versions/1/annotated.xlsx", "/workbook")) {
            byte[] content = ask(file).getContentAsByteArray();
            assertThat(content).isNotEmpty();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        row.forEach(PayloadsTest::requireText);
                    }
                }
            }
        }
    }

    private static void requireText(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            assertThat(cell.getCellFormula()).doesNotContain("7919", "cmd|", "steal");
        }
    }

    private String text(String address) throws Exception {
        return ask(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        MockHttpServletResponse answer = web.perform(get("/submissions/" + khm + address)
                        .with(user(focalPoint.id().value())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(String.valueOf(answer.getHeader("Content-Disposition"))).doesNotContain("<", "\r", "\n");
        return answer;
    }
}
