package org.vrs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The kinds of file in which a round's figures can be had. */
enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    /** The ending of the file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    TableFile start(OutputStream out) throws IOException {
        return this == XLSX ? TableFile.xlsx(out, DataColumn.headings()) : TableFile.csv(out, DataColumn.headings());
    }
}
