package org.vrs.signature;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The installation's public key, for everybody who wants to check a receipt or a report without asking us. */
@Controller
class SigningKeyController {

    private final InstallationKey key;

    SigningKeyController(InstallationKey key) {
        this.key = key;
    }

    @GetMapping("/signing-key.pem")
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vrs-signing-key.pem")
                                .build()
                                .toString())
                .body(key.verifying().pem().getBytes(StandardCharsets.US_ASCII));
    }
}
