package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a screen: opens workbooks, works out their formulas, and writes a sheet as text. */
public final class LibreOffice {

    /** Comma, quotation mark, UTF-8, from line 1; contents as shown, no formulas; then every sheet into a file of its own. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private final Path folder;

    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Skips the test loudly where there is no LibreOffice; fails it where one is asked for. */
    public static void require() {
        boolean present = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        boolean required = Boolean.getBoolean("vrs.require.tools") || "true".equals(System.getenv("CI"));
        if (!present && required) {
            Assertions.fail("soffice is not on the path: install LibreOffice to run this test");
        }
        Assumptions.assumeTrue(present, "SKIPPED: soffice is not on the path, what needs it was not tested");
    }

    /** Recalculates {@code *.xlsx} in the folder, all in one go, and writes each sheet as {@code <file>-<sheet>.csv}. */
    void recalculate(List<Path> workbooks) throws Exception {
        convert(CSV, folder, workbooks);
    }

    /** Opens, recalculates and saves workbooks, all in one go, and gives what was saved. */
    public List<byte[]> saved(List<Path> workbooks) throws Exception {
        Path saved = folder.resolve("saved");
        convert("xlsx:Calc MS Excel 2007 XML", saved, workbooks);
        List<byte[]> files = new ArrayList<>();
        for (Path workbook : workbooks) {
            String name = workbook.getFileName().toString().replaceFirst("[.][a-z]+$", ".xlsx");
            files.add(Files.readAllBytes(saved.resolve(name)));
        }
        return files;
    }

    /** A workbook as LibreOffice prints it. */
    byte[] printed(Path workbook) throws Exception {
        convert("pdf", folder, List.of(workbook));
        return Files.readAllBytes(
                folder.resolve(workbook.getFileName().toString().replaceFirst("[.][a-z]+$", ".pdf")));
    }

    /** Many files are shared out among as many programs as there are processors to run them. */
    private void convert(String format, Path out, List<Path> workbooks) throws Exception {
        int programs = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), workbooks.size() / 5));
        List<Process> running = new ArrayList<>();
        for (int program = 0; program < programs; program++) {
            List<Path> share = workbooks.subList(
                    workbooks.size() * program / programs, workbooks.size() * (program + 1) / programs);
            running.add(start(program, format, out, share));
        }
        for (Process process : running) {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        }
    }

    private Process start(int program, String format, Path out, List<Path> workbooks) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile" + program).toUri(),
                "--convert-to",
                format,
                "--outdir",
                out.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice" + program + ".log").toFile())
                .start();
    }

    /** The cells of a recalculated sheet as shown; lines are counted from 0 as rows are. */
    List<List<String>> sheet(String workbook, String sheet) throws Exception {
        String text = Files.readString(folder.resolve(workbook + "-" + sheet + ".csv"), StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }
}
