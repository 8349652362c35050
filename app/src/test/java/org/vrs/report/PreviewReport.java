package org.vrs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the report of a sample round to a file, for whoever edits the templates: see report-templates/README.md. */
final class PreviewReport {

    private PreviewReport() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "target/report-preview.pdf");
        int accepted = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 31;
        Files.write(file, new ReportRenderer().pdf(SampleRound.of(accepted).report()));
        System.out.println("Written: " + file.toAbsolutePath());
    }
}
