package org.vrs.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.review.Reviews;
import org.vrs.signature.Verdict;
import org.vrs.signature.Verification;
import org.vrs.signature.VerifyingKey;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.version.Version;

@VrsTest
class ReceiptTest {

    @Autowired
    Sample sample;

    @Autowired
    MockMvc web;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Uploads uploads;

    @Autowired
    Reviews reviews;

    private SubmissionId khm;
    private User authority;

    @BeforeEach
    void round() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        authority = sample.signOffAuthority(Sample.KHM);
    }

    @Test
    void a_receipt_states_what_arrived_and_then_what_was_signed() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        Map<String, Object> received = facts("1/receipt.json");
        assertThat(received)
                .containsEntry("state", "RECEIVED")
                .containsEntry("receipt", version.receipt())
                .containsEntry("participant", "KHM")
                .containsEntry("version", 1)
                .containsEntry("fileSha256", version.fileSha256())
                .containsEntry("answersSha256", version.answersSha256())
                .containsEntry("form", "msrc/1.0")
                .containsEntry("receivedAt", "2026-03-02T01:00:00Z")
                .containsEntry("receivedAtLocal", "2026-03-02 08:00:00 +07:00 (Asia/Phnom_Penh)")
                .doesNotContainKey("signOff");

        sample.submit(version);
        sample.release(version);
        Map<String, Object> signed = facts("1/receipt.json");
        assertThat(signed).containsEntry("state", "SIGNED");
        assertThat((Map<?, ?>) signed.get("signOff"))
                .isEqualTo(Map.of(
                        "by",
                        authority.name(),
                        "at",
                        "2026-03-02T01:00:00Z",
                        "atLocal",
                        "2026-03-02 08:00:00 +07:00 (Asia/Phnom_Penh)",
                        "contentSha256",
                        signed.get("contentSha256")));
    }

    @Test
    void it_lists_what_changed_and_the_warnings_with_their_explanations() throws Exception {
        Version first = sample.upload(khm, Sample.clean().answers());
        sample.submit(first);
        sample.release(first);
        sample.as(sample.staff(Role.REVIEWER), () -> {
            reviews.sendBack(khm, 1, "Again.", "");
            return null;
        });
        sample.upload(khm, Sample.withWarning().answers().with(CellId.valueOf("X4.PHONE"), Answer.words("1")));
        int position =
                sample.as(authority, () -> uploads.findings(khm, 2)).get(0).position();
        sample.as(sample.focalPoint(Sample.KHM), () -> {
            uploads.explain(khm, 2, position, "A sample of offices.");
            return null;
        });

        Map<String, Object> second = facts("2/receipt.json");
        assertThat(second)
                .containsEntry("comparedWithSignedVersion", 1)
                .containsEntry("cellsChangedSinceSigned", List.of("B1.1.F.FLAG", "X4.PHONE"));
        assertThat((List<?>) second.get("openWarnings"))
                .singleElement()
                .satisfies(warning ->
                        assertThat(((Map<?, ?>) warning).get("explanation")).isEqualTo("A sample of offices."));
        assertThat(facts("1/receipt.json")).containsEntry("state", "SIGNATURE_VOID");
        assertThat(pages(ask(authority, "1/receipt.pdf").getContentAsByteArray()))
                .contains("The signature is void", "X4.PHONE");
        assertThat(pages(ask(authority, "2/receipt.pdf").getContentAsByteArray()))
                .contains("A sample of offices.");
    }

    @Test
    void pdf_and_json_hold_with_the_key_that_everybody_can_download() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        String pem =
                web.perform(get("/signing-key.pem")).andReturn().getResponse().getContentAsString();
        VerifyingKey key = VerifyingKey.ofPem(pem).orElseThrow();
        for (String file : List.of("1/receipt.json", "1/receipt.pdf")) {
            byte[] content = ask(authority, file).getContentAsByteArray();
            assertThat(Verification.of(content, key).verdict()).as(file).isEqualTo(Verdict.HOLDS);
        }
        byte[] json = ask(authority, "1/receipt.json").getContentAsByteArray();
        String read = "\"read\" : " + version.total().read();
        String forged = new String(json, StandardCharsets.UTF_8);
        assertThat(forged).contains(read);
        assertThat(Verification.of(forged.replace(read, "\"read\" : 1").getBytes(StandardCharsets.UTF_8), key)
                        .sentences())
                .containsExactly("Changed after it was signed: counts.");
    }

    @Test
    void the_pages_say_what_the_statement_says() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        String text = pages(ask(authority, "1/receipt.pdf").getContentAsByteArray());
        assertThat(text)
                .contains("Receipt", version.receipt(), "Cambodia", "Received, not signed", "Asia/Phnom_Penh")
                .contains("The return", "What arrived", "What it holds", "Proof")
                .contains(version.fileSha256().substring(0, 20));
    }

    @Test
    void the_pages_write_numbers_as_the_screens_do() throws Exception {
        Version version = sample.upload(khm, Sample.clean().answers());
        String text = pages(ask(authority, "1/receipt.pdf").getContentAsByteArray());
        String screen = ask(authority, "1").getContentAsString();
        assertThat(version.total().expected()).isGreaterThan(1_000);
        for (long number : List.of(
                (long) version.total().expected(), (long) version.total().empty())) {
            String written = String.format(Locale.ENGLISH, "%,d", number);
            assertThat(text).contains(written).doesNotContain(String.valueOf(number));
            assertThat(screen).contains(written);
        }
        assertThat(text).contains(String.format(Locale.ENGLISH, "%,d", version.fileSize()));
    }

    private Map<String, Object> facts(String file) throws Exception {
        Verification check = Verification.of(ask(authority, file).getContentAsByteArray(), null);
        assertThat(check.verdict()).isEqualTo(Verdict.HOLDS);
        return check.facts();
    }

    private MockHttpServletResponse ask(User reader, String file) throws Exception {
        MockHttpServletResponse answer = web.perform(get("/submissions/" + khm + "/versions/" + file)
                        .with(user(reader.id().value())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private static String pages(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }
}
