package org.vrs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long table on its way into a file: each row is written as it comes and then forgotten, so that memory does not grow with
 * the table. Texts stay texts: none of them can act as a formula.
 */
public sealed interface TableFile permits CsvFile, XlsxFile {

    /** A line of what there is to know about the table as a whole. */
    record Fact(String name, String value) {}

    /** The next row: numbers, texts, or nulls for cells that stay empty. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Ends the file with the facts about it; the stream stays open. */
    void finish(List<Fact> facts) throws IOException;

    /** Starts a workbook with a sheet for the table; {@link #finish} puts the facts on a sheet of their own. */
    static TableFile xlsx(OutputStream out, List<String> headings) throws IOException {
        return new XlsxFile(out, headings);
    }

    /** Starts a file of comma-separated values in UTF-8; {@link #finish} puts the facts into its last lines. */
    static TableFile csv(OutputStream out, List<String> headings) throws IOException {
        return new CsvFile(out, headings);
    }
}
