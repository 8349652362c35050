package org.vrs.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrs.round.RoundId;

/** The files of a round's shared figures. Each is whole or does not come: it is made on disk and sent when it is complete. */
@Controller
@RequestMapping("/shared/{round}")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/data.xlsx")
    void xlsx(@PathVariable RoundId round, Locale locale, HttpServletResponse response) throws IOException {
        send(round, Format.XLSX, locale, response);
    }

    @GetMapping("/data.csv")
    void csv(@PathVariable RoundId round, Locale locale, HttpServletResponse response) throws IOException {
        send(round, Format.CSV, locale, response);
    }

    private void send(RoundId round, Format format, Locale locale, HttpServletResponse response) throws IOException {
        Path place = Files.createTempFile("vrs-export-", "." + format.ending());
        try (FileChannel file = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            exports.write(round, format, locale, Channels.newOutputStream(file));
            response.setContentType(format.type().toString());
            response.setContentLengthLong(file.position());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            String name = "round-" + round + "-data." + format.ending();
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            file.position(0);
            Channels.newInputStream(file).transferTo(response.getOutputStream());
        }
    }
}
