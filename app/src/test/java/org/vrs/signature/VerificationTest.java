package org.vrs.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final InstallationKey KEY = InstallationKey.create();
    private static final InstallationKey OTHER = InstallationKey.create();
    private static final Statement STATEMENT = statement();
    private static final String JSON = STATEMENT.signed(KEY);
    private static final byte[] PDF = SealedPdf.seal(pdf(), STATEMENT, KEY);

    @TempDir
    Path folder;

    @Test
    void a_statement_holds_with_the_key_of_the_installation_and_with_its_own() {
        assertThat(verdict(JSON, KEY)).isEqualTo(Verdict.HOLDS);
        assertThat(Verification.of(bytes(JSON), null).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Verification.of(bytes(JSON), null).facts()).containsEntry("receipt", "R-2025-1-KHM-001");
    }

    @Test
    void how_the_json_is_laid_out_does_not_matter() {
        String compact = new String(CanonicalJson.bytes(CanonicalJson.read(bytes(JSON))), StandardCharsets.UTF_8);
        assertThat(compact).doesNotContain("\n");
        assertThat(verdict(compact, KEY)).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void a_changed_fact_is_named() {
        Verification check = Verification.of(bytes(JSON.replace("\"read\" : 40", "\"read\" : 41")), KEY.verifying());
        assertThat(check.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(check.sentences()).containsExactly("Changed after it was signed: counts.");
        assertThat(verdict(JSON.replace("\"version\" : 3", "\"version\" : 4"), KEY))
                .isEqualTo(Verdict.CHANGED);
        assertThat(Verification.of(bytes(JSON.replaceFirst("\"version\" : 3,", "")), null)
                        .sentences())
                .containsExactly("Changed after it was signed: version.");
        assertThat(Verification.of(bytes(JSON.replaceFirst("\"version\" : 3,", "\"version\" : 3, \"more\" : 1,")), null)
                        .sentences())
                .containsExactly("Changed after it was signed: more.");
    }

    @Test
    void no_flipped_bit_of_a_statement_goes_unseen() {
        byte[] whole = bytes(JSON);
        for (int place = 0; place < whole.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[place] ^= (byte) (1 << bit);
                assertThat(Verification.of(flipped, KEY.verifying()).verdict())
                        .as(place + "/" + bit)
                        .isNotIn(Verdict.HOLDS, Verdict.CUT_SHORT);
            }
        }
    }

    @Test
    void no_shortened_statement_goes_unseen() {
        byte[] whole = bytes(JSON.strip());
        for (int length = 1; length < whole.length; length++) {
            assertThat(Verification.of(Arrays.copyOf(whole, length), KEY.verifying())
                            .verdict())
                    .as(length + "")
                    .isIn(Verdict.CUT_SHORT, Verdict.DAMAGED);
        }
        assertThat(Verification.of(Arrays.copyOf(whole, whole.length / 2), null).verdict())
                .isEqualTo(Verdict.CUT_SHORT);
    }

    @Test
    void a_statement_of_somebody_else_is_told_apart() {
        String forged = STATEMENT.signed(OTHER);
        assertThat(verdict(forged, KEY)).isEqualTo(Verdict.OTHER_KEY);
        assertThat(verdict(forged, OTHER)).isEqualTo(Verdict.HOLDS);
        String mixed = JSON.replace(KEY.verifying().hex(), OTHER.verifying().hex())
                .replace(KEY.verifying().id(), OTHER.verifying().id());
        assertThat(Verification.of(bytes(mixed), null).verdict()).isEqualTo(Verdict.DAMAGED);
    }

    @Test
    void what_is_no_statement_is_said_to_be_none() {
        for (String text : List.of("", "hello", "{}", "[1]", "{\"statement\" : 1, \"signature\" : 2}")) {
            assertThat(Verification.of(bytes(text), null).verdict()).as(text).isEqualTo(Verdict.NOT_OURS);
        }
        assertThat(Verification.of(pdf(), null).verdict()).isEqualTo(Verdict.NOT_OURS);
    }

    @Test
    void a_sealed_pdf_is_still_a_pdf_and_holds() throws IOException {
        assertThat(verdict(PDF, KEY)).isEqualTo(Verdict.HOLDS);
        assertThat(Verification.of(PDF, null).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Verification.of(PDF, null).sentences())
                .containsExactly("Every byte of the PDF is as it was sealed.", "The statement is as it was signed.");
        try (PdfReader reader = new PdfReader(PDF)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void no_flipped_byte_of_a_pdf_goes_unseen() {
        for (int place = 0; place < PDF.length; place++) {
            byte[] flipped = PDF.clone();
            flipped[place] ^= 0x10;
            assertThat(verdict(flipped, KEY)).as(place + "").isNotEqualTo(Verdict.HOLDS);
        }
        byte[] page = PDF.clone();
        page[indexOf(PDF, "stream\n") + 20] ^= 1;
        assertThat(Verification.of(page, KEY.verifying()).sentences())
                .containsExactly(
                        "The PDF is not byte for byte what was sealed: do not rely on its pages.",
                        "The statement is as it was signed.");
        assertThat(verdict(page, KEY)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void a_cut_a_lengthened_and_a_resaved_pdf_are_told_apart() {
        assertThat(verdict(Arrays.copyOf(PDF, PDF.length / 2), KEY)).isEqualTo(Verdict.CUT_SHORT);
        assertThat(verdict(Arrays.copyOf(PDF, PDF.length - 1), KEY)).isEqualTo(Verdict.CUT_SHORT);
        byte[] longer = Arrays.copyOf(PDF, PDF.length + 1);
        longer[PDF.length] = '\n';
        assertThat(verdict(longer, KEY)).isEqualTo(Verdict.DAMAGED);
        byte[] holed = new byte[PDF.length - 100];
        System.arraycopy(PDF, 0, holed, 0, 200);
        System.arraycopy(PDF, 300, holed, 200, PDF.length - 300);
        assertThat(Verification.of(holed, KEY.verifying()).sentences().get(0)).contains("100 are missing");
        assertThat(verdict(holed, KEY)).isEqualTo(Verdict.CUT_SHORT);
    }

    @Test
    void a_pdf_of_somebody_else_is_told_apart() {
        byte[] forged = SealedPdf.seal(pdf(), STATEMENT, OTHER);
        assertThat(verdict(forged, KEY)).isEqualTo(Verdict.OTHER_KEY);
        assertThat(verdict(forged, OTHER)).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void the_command_says_it_in_plain_words_and_by_its_exit_code() throws IOException {
        Path json = Files.writeString(folder.resolve("receipt.json"), JSON);
        Path pdf = Files.write(folder.resolve("receipt.pdf"), PDF);
        Path key = Files.writeString(folder.resolve("key.pem"), KEY.verifying().pem());
        Path other =
                Files.writeString(folder.resolve("other.pem"), OTHER.verifying().pem());
        Path bad = Files.writeString(folder.resolve("bad.json"), JSON.replace("\"version\" : 3", "\"version\" : 4"));

        assertThat(run(0, json.toString())).contains("is not shown", "receipt: R-2025-1-KHM-001", "HOLDS");
        assertThat(run(0, pdf.toString(), "--key=" + key)).contains("Checked with the key given", "Every byte");
        assertThat(run(1, pdf.toString(), "--key=" + other)).contains("OTHER_KEY", "do not rely");
        assertThat(run(1, bad.toString())).contains("Changed after it was signed: version.", "CHANGED");
        assertThat(run(2, folder.resolve("none").toString())).contains("Cannot read");
        assertThat(run(2, json.toString(), "--key=" + json)).contains("holds no public Ed25519 key");
        assertThat(run(2)).contains("Name the file");
        assertThat(run(2, json.toString(), "--kee=x")).contains("Unknown argument --kee=x.");
        assertThat(run(0, "--help")).contains("verify FILE");
    }

    @Test
    void the_key_is_made_once_for_its_owner_alone_and_read_again() throws IOException {
        Path file = folder.resolve("home/signing.pem");
        String id = InstallationKey.kept(file).verifying().id();
        assertThat(InstallationKey.kept(file).verifying().id()).isEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("home")).isDirectoryContaining(path -> path.equals(file));

        String pem = Files.readString(file);
        String strange = pem.substring(0, pem.indexOf("-----BEGIN PUBLIC"))
                + OTHER.verifying().pem();
        assertThatThrownBy(() -> InstallationKey.ofPem(strange)).hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> InstallationKey.ofPem("x")).hasMessageContaining("no public");
        assertThatThrownBy(() -> InstallationKey.ofPem(OTHER.verifying().pem())).hasMessageContaining("no private");
    }

    private String run(int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new VerifyCommand(print, print).result(List.of(arguments))).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Verdict verdict(String json, InstallationKey key) {
        return verdict(bytes(json), key);
    }

    private static Verdict verdict(byte[] file, InstallationKey key) {
        return Verification.of(file, key.verifying()).verdict();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static Statement statement() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "receipt");
        facts.put("receipt", "R-2025-1-KHM-001");
        facts.put("version", 3);
        facts.put("counts", Map.of("expected", 50, "read", 40));
        facts.put("warnings", List.of("Région"));
        return new Statement(facts);
    }

    private static byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Receipt R-2025-1-KHM-001"));
        document.close();
        return out.toByteArray();
    }
}
