package org.vrs.screen;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved, never shown inside the browser and never kept by it; its name is ours, not the sender's. */
public final class Attachment {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    /** A workbook under a name of ours. */
    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return headers(ResponseEntity.ok(), name + ".xlsx")
                .contentType(XLSX)
                .contentLength(content.length)
                .body(content);
    }

    private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer, String name) {
        return answer.cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
