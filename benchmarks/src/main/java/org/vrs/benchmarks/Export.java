package org.vrs.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.vrs.export.TableFile;

/** A data file of 100,000 rows and 20 columns, beside POI's streaming workbook with the same cells. */
final class Export {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;
    private static final int TIMES = 5;
    private static final int WINDOW = 100;

    /** The serial collector's pools have fixed sizes, so that the sum of their peaks is never more than the heap. */
    private static final List<String> JVM = List.of("-Xmx64m", "-XX:+UseSerialGC");

    static final Comparison COMPARISON = new Comparison(
            "export",
            "A data file of 100,000 rows and 20 columns (19 texts and a number, as an export has them; every tenth row with"
                    + " words of its own) written to disk in a heap of 64 MB, against POI's SXSSF, which keeps 100 rows, with"
                    + " the same cells.",
            List.of(
                    new Comparison.Side("VRS", JVM, () -> seconds(Export::ours)),
                    new Comparison.Side("SXSSF", JVM, () -> seconds(Export::streamingPoi))),
            List.of(Comparison.Bound.atMost("VRS", 1, "SXSSF")),
            64);

    private Export() {}

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static List<Double> seconds(Writer writer) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time <= TIMES; time++) {
            Path file = Files.createTempFile("export", ".xlsx");
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(out);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            require(file);
            Files.delete(file);
        }
        return seconds.subList(1, seconds.size());
    }

    private static void ours(OutputStream out) throws IOException {
        TableFile table = TableFile.xlsx(out, headings());
        for (int row = 0; row < ROWS; row++) {
            table.row(cells(row));
        }
        table.finish(List.of(new TableFile.Fact("Data rows", String.valueOf(ROWS))));
    }

    private static void streamingPoi(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            SXSSFSheet sheet = workbook.createSheet("DATA");
            poiRow(sheet, 0, headings());
            for (int row = 0; row < ROWS; row++) {
                poiRow(sheet, row + 1, cells(row));
            }
            workbook.write(out);
        }
    }

    private static void poiRow(SXSSFSheet sheet, int number, List<?> cells) {
        SXSSFRow row = sheet.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            SXSSFCell cell = row.createCell(column);
            if (cells.get(column) instanceof BigDecimal figure) {
                cell.setCellValue(figure.doubleValue());
            } else {
                cell.setCellValue(cells.get(column).toString());
            }
        }
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            headings.add("COLUMN_" + column);
        }
        return headings;
    }

    /** 45 participants, some 2,200 cells of a questionnaire each; every tenth answer is a sentence that comes once. */
    private static List<Object> cells(int row) {
        int cell = row % 2_222;
        int question = cell / 40;
        return List.of(
                "P" + row / 2_222,
                "Participant number " + row / 2_222,
                "B",
                "B" + question,
                "Irregular entries detected, by sex, age and question " + question,
                "R" + cell % 40,
                "Row " + cell % 40 + " in words",
                "LT18",
                "Of the total: under 18 years",
                "B" + question + ".R" + cell % 40 + ".LT18",
                BigDecimal.valueOf(row * 7L),
                row % 10 == 0 ? "The register counts since July; remark number " + row + ", as reported." : "VNM",
                "NAV",
                "A",
                "E,P",
                "PERS",
                "2025-01-01",
                "2025-12-31",
                "2025-1",
                "2026-05-02T08:00:00Z");
    }

    /** A benchmark of work that was not done would be a lie: the sheet must end with the last row. */
    private static void require(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            int rows = rows(sheet);
            if (rows != ROWS + 1) {
                throw new IllegalStateException("There are " + rows + " rows in " + file);
            }
        }
    }

    private static int rows(InputStream sheet) throws IOException {
        byte[] start = {'<', 'r', 'o', 'w', ' '};
        byte[] buffer = new byte[8192];
        int rows = 0;
        int matched = 0;
        for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
            for (int at = 0; at < read; at++) {
                matched = buffer[at] == start[matched] ? matched + 1 : buffer[at] == start[0] ? 1 : 0;
                if (matched == start.length) {
                    rows++;
                    matched = 0;
                }
            }
        }
        return rows;
    }
}
