package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

/** A participant without Excel: open, recalculate and save in LibreOffice, then read. */
class LibreOfficeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void requireLibreOffice() {
        boolean present = java.util.Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        boolean required = Boolean.getBoolean("vrs.require.tools") || "true".equals(System.getenv("CI"));
        if (!present && required) {
            Assertions.fail("soffice is not on the path: install LibreOffice to run this test");
        }
        Assumptions.assumeTrue(
                present, "SKIPPED: soffice is not on the path, the LibreOffice round trip was not tested");
    }

    @Test
    void answers_and_identity_survive_saving_in_libreoffice() throws Exception {
        Questionnaire real = Sample.real();
        byte[] issued = Sample.issued(real);
        for (int seed = 0; seed < 3; seed++) {
            Answers filling = Sample.filling(real, new Random(seed), 0.3 + 0.35 * seed);
            Reading reading = Sample.read(saved(WorkbookFiller.fill(issued, filling)), real);
            assertThat(reading.answers()).as("seed " + seed).isEqualTo(Sample.withLocked(real, filling));
            assertThat(reading.notes()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void the_checks_inside_the_workbook_count_what_is_answered() throws Exception {
        Questionnaire real = Sample.real();
        byte[] saved = saved(WorkbookFiller.fill(Sample.issued(real), Sample.filling(real, new Random(1), 1)));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            var cover = book.getSheet("COVER").getRow(3).getCell(2);
            String[] numbers = cover.getStringCellValue().split(" of ");
            assertThat(numbers[0]).isEqualTo(numbers[1]);
            assertThat(Integer.parseInt(numbers[1]))
                    .isGreaterThanOrEqualTo(real.coreCells().size());
        }
    }

    private byte[] saved(byte[] workbook) throws Exception {
        Path in = Files.write(folder.resolve("in.xlsx"), workbook);
        Path out = Files.createDirectories(folder.resolve("out"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve("in.xlsx"));
    }
}
