package org.vrs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.vrs.benchmarks.Comparison.Bound;
import org.vrs.benchmarks.Comparison.Side;
import org.vrs.intake.Expected;
import org.vrs.intake.WorkbookReader;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checks;
import org.vrs.validation.Period;

/** A filled workbook read into answers with all checks, beside programs that merely read its cells. */
final class WorkbookRead {

    private static final String OURS = "VRS, 2 GB";
    private static final String OURS_AT_LIMITS = "VRS, at the limits";
    private static final String FASTEXCEL = "fastexcel-reader, 2 GB";
    private static final String FASTEXCEL_AT_LIMITS = "fastexcel-reader, at the limits";
    private static final String POI = "POI in memory, 2 GB";
    private static final String POI_AT_LIMITS = "POI in memory, at the limits, 2 GB";

    private static final String OURS_AT_LIMITS_ROOMY = "VRS, at the limits, 2 GB";
    private static final String FASTEXCEL_AT_LIMITS_ROOMY = "fastexcel-reader, at the limits, 2 GB";

    private static final int TIMES = 7;
    /** Files read each time, so many that the compiler is done before it counts. */
    private static final int FILES = 100;

    private static final int LARGE_FILES = 10;
    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC");
    private static final List<String> LARGE = List.of("-Xmx2g", "-XX:+UseSerialGC");

    /** The first side's heap is what counts: the reader's at the limits. */
    static final Comparison COMPARISON = new Comparison(
            "workbook-read",
            "A workbook as a careful person returns it, read into answers with everything that is told about it and all rule"
                    + " checks, against fastexcel-reader and POI's in-memory model (XSSFWorkbook), which only visit each cell;"
                    + " and the same with one more sheet, so that the file just keeps the limits of an upload (cells, rows,"
                    + " characters of strings). The three have the same heap of 2 GB; at the limits VRS and fastexcel-reader are"
                    + " also run in 64 MB, which is what VRS keeps to and is held to against POI. Seconds are CPU seconds"
                    + " of the whole JVM for one file, garbage collection included.",
            List.of(
                    new Side(OURS_AT_LIMITS, SMALL, () -> ours(ReadFiles.atTheLimits(), LARGE_FILES)),
                    new Side(FASTEXCEL_AT_LIMITS, SMALL, WorkbookRead::fastexcelAtTheLimits),
                    new Side(OURS_AT_LIMITS_ROOMY, LARGE, () -> ours(ReadFiles.atTheLimits(), LARGE_FILES)),
                    new Side(FASTEXCEL_AT_LIMITS_ROOMY, LARGE, WorkbookRead::fastexcelAtTheLimits),
                    new Side(OURS, LARGE, () -> ours(ReadFiles.filled(), FILES)),
                    new Side(
                            FASTEXCEL,
                            LARGE,
                            () -> seconds(ReadFiles.filled(), FILES, WorkbookRead::fastexcel, ReadFiles.CELLS)),
                    new Side(POI, LARGE, () -> seconds(ReadFiles.filled(), 5, WorkbookRead::poi, ReadFiles.CELLS)),
                    new Side(
                            POI_AT_LIMITS,
                            LARGE,
                            () -> seconds(ReadFiles.atTheLimits(), 1, WorkbookRead::poi, ReadFiles.CELLS_AT_LIMITS))),
            List.of(
                    Bound.atMost(OURS, 1.5, FASTEXCEL),
                    Bound.atMost(OURS_AT_LIMITS, 1.5, FASTEXCEL_AT_LIMITS),
                    Bound.atMost(OURS_AT_LIMITS_ROOMY, 1.5, FASTEXCEL_AT_LIMITS_ROOMY),
                    Bound.atLeast(POI, 10, OURS),
                    Bound.atLeast(POI_AT_LIMITS, 10, OURS_AT_LIMITS)),
            64);

    private WorkbookRead() {}

    /** Reads a file and gives the number of things it found there: filled cells, or answers. */
    private interface Reader {
        int read(Path file) throws Exception;
    }

    private static List<Double> ours(Path file, int reads) throws Exception {
        Questionnaire form = ReadFiles.form();
        WorkbookReader reader = new WorkbookReader(ReadFiles.SEAL);
        Expected expected = new Expected(form, ReadFiles.ROUND, ReadFiles.PARTICIPANT);
        Checks checks = Checks.of(form);
        Answers last = ReadFiles.answers(form, ReadFiles.YEAR - 1);
        Period period = new Period(LocalDate.of(ReadFiles.YEAR, 1, 1), LocalDate.of(ReadFiles.YEAR, 12, 31));
        int least = ReadFiles.answers(form, ReadFiles.YEAR).cells().size();
        return seconds(
                file,
                reads,
                from -> {
                    Answers answers = reader.read(from, expected).answers();
                    boolean errors = !checks.run(new CheckInput(answers, last, period, ReadFiles.PARTICIPANT))
                            .errors()
                            .isEmpty();
                    return errors ? 0 : answers.cells().size();
                },
                least);
    }

    private static List<Double> fastexcelAtTheLimits() throws Exception {
        return seconds(ReadFiles.atTheLimits(), LARGE_FILES, WorkbookRead::fastexcel, ReadFiles.CELLS_AT_LIMITS);
    }

    private static int fastexcel(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            int[] filled = {0};
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null && !cell.getText().isEmpty()) {
                            filled[0]++;
                        }
                    }));
                }
            }
            return filled[0];
        }
    }

    private static int poi(Path file) throws Exception {
        int filled = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        filled += cell.toString().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        return filled;
    }

    private static List<Double> seconds(Path file, int reads, Reader reader, int least) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < 2 * TIMES; time++) {
            long before = system.getProcessCpuTime();
            for (int read = 0; read < reads; read++) {
                int found = reader.read(file);
                if (found < least) {
                    throw new IllegalStateException("Only " + found + " in " + file);
                }
            }
            seconds.add((system.getProcessCpuTime() - before) / 1e9 / reads);
        }
        // The first half is to warm up.
        return seconds.subList(TIMES, seconds.size());
    }
}
