package org.vrs.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them. Every text stands in quotation marks; what could start a formula has an
 * apostrophe before it.
 */
final class CsvFile implements TableFile {

    /** Tells spreadsheets that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String END_OF_ROW = "\r\n";

    private final Writer out;

    CsvFile(OutputStream out, List<String> headings) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                out.write(',');
            }
            cell(cells.get(column));
        }
        out.write(END_OF_ROW);
    }

    private void cell(@Nullable Object cell) throws IOException {
        if (cell instanceof BigDecimal number) {
            out.write(number.toPlainString());
        } else if (cell instanceof Number number) {
            out.write(number.toString());
        } else if (cell != null) {
            quoted(FormulaGuard.defused(cell.toString()));
        }
    }

    private void quoted(String text) throws IOException {
        out.write('"');
        out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
        out.write('"');
    }

    /** Lines that begin with a number sign, which readers of such files can leave out. */
    @Override
    public void finish(List<Fact> facts) throws IOException {
        for (Fact fact : facts) {
            row(List.of("# " + fact.name(), fact.value()));
        }
        out.flush();
    }
}
