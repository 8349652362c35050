package org.vrs.national;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.vrs.submission.SubmissionId;

/** A file to be saved, never shown inside the browser and never kept by it; its name is ours, not the sender's. */
final class Attachment {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    static ResponseEntity<byte[]> workbook(SubmissionId id, String suffix, byte[] content) {
        return headers(ResponseEntity.ok(), name(id, suffix) + ".xlsx")
                .contentType(XLSX)
                .contentLength(content.length)
                .body(content);
    }

    static <T> ResponseEntity<T> json(SubmissionId id, String suffix, T content) {
        return headers(ResponseEntity.ok(), name(id, suffix) + ".json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
    }

    private static String name(SubmissionId id, String suffix) {
        return "VRS-" + id.round() + "-" + id.participant() + suffix;
    }

    private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer, String name) {
        return answer.cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
