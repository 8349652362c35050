package org.vrs.receipt;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrs.report.ReceiptSheet;
import org.vrs.signature.InstallationKey;
import org.vrs.signature.SealedPdf;
import org.vrs.signature.Statement;
import org.vrs.submission.SubmissionId;

/** The receipt of a version, signed by the installation: for people as a PDF, for programs as JSON. */
@Controller
class ReceiptController {

    private final Receipts receipts;
    private final ReceiptWords words;
    private final ReceiptSheet sheet;
    private final InstallationKey key;

    ReceiptController(Receipts receipts, ReceiptWords words, ReceiptSheet sheet, InstallationKey key) {
        this.receipts = receipts;
        this.words = words;
        this.sheet = sheet;
        this.key = key;
    }

    @GetMapping("/submissions/{id}/versions/{number}/receipt.json")
    ResponseEntity<byte[]> json(@PathVariable SubmissionId id, @PathVariable int number) {
        String signed = receipts.statement(id, number).signed(key);
        return file(id, number, "json", MediaType.APPLICATION_JSON, signed.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/submissions/{id}/versions/{number}/receipt.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable SubmissionId id, @PathVariable int number) {
        Statement statement = receipts.statement(id, number);
        byte[] pages = sheet.pdf(words.head(statement), words.lines(statement, key.verifying()));
        return file(id, number, "pdf", MediaType.APPLICATION_PDF, SealedPdf.seal(pages, statement, key));
    }

    private static ResponseEntity<byte[]> file(
            SubmissionId id, int number, String ending, MediaType type, byte[] content) {
        String name = id.fileName() + "-v" + number + "-receipt." + ending;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
