package org.vrs.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.Application;

/**
 * The program is killed as a power cut would kill it, and resumed: the outcome is that of a rehearsal which nobody disturbed.
 * It starts programs of its own on the embedded database, which is why it is slow and runs once.
 */
@Tag("slow")
class KilledRehearsalTest {

    private static final int KILLED = 137;

    /** When a program has committed something and done nothing of what follows: the worst moments. */
    private static final List<String> WORST_MOMENTS =
            List.of("launch:1", "upload:2", "release:2", "approve:1", "close:1");

    @TempDir
    private static Path folder;

    private static Path undisturbed;

    @BeforeAll
    static void rehearseUndisturbed() throws Exception {
        undisturbed = folder.resolve("undisturbed");
        assertThat(start(undisturbed, "", false).waitFor()).isZero();
    }

    @Test
    void killed_at_the_worst_moments_nothing_is_lost() throws Exception {
        Path out = folder.resolve("worst");
        boolean resume = false;
        for (String moment : WORST_MOMENTS) {
            assertThat(start(out, moment, resume).waitFor()).as(moment).isEqualTo(KILLED);
            resume = true;
        }
        assertThat(start(out, "", true).waitFor()).isZero();
        assertSameOutcome(out);
    }

    @Test
    void killed_at_any_moment_nothing_is_lost() throws Exception {
        Path out = folder.resolve("any");
        Random random = new Random(7);
        for (int kill = 0; kill < 2; kill++) {
            Process process = start(out, "", true);
            process.waitFor(Duration.ofMillis(9_000 + random.nextInt(9_000)).toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(start(out, "", true).waitFor()).isZero();
        assertSameOutcome(out);
    }

    private static void assertSameOutcome(Path out) {
        assertThat(contents(out, "issued")).isEqualTo(contents(undisturbed, "issued"));
        assertThat(contents(out, "filled")).isEqualTo(contents(undisturbed, "filled"));
        assertThat(contents(out, "receipts")).isEqualTo(contents(undisturbed, "receipts"));
        assertThat(contents(out, "mails").keySet())
                .isEqualTo(contents(undisturbed, "mails").keySet());
        assertThat(out.resolve("access.csv")).hasSameTextualContentAs(undisturbed.resolve("access.csv"));
        assertThat(out.resolve("report/regional-report.pdf")).isNotEmptyFile();
    }

    /** Each file's content, as a checksum. */
    private static Map<String, Integer> contents(Path out, String name) {
        Map<String, Integer> contents = new TreeMap<>();
        try (var files = Files.list(out.resolve(name))) {
            files.forEach(file -> contents.put(file.getFileName().toString(), Arrays.hashCode(Folder.read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static Process start(Path out, String haltAfter, boolean resume) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dvrs.rehearsal.halt-after=" + haltAfter,
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                RehearseCommand.NAME,
                "--participants=8",
                "--seed=7",
                "--out=" + out));
        if (resume) {
            command.add("--resume");
        }
        File log = folder.resolve(out.getFileName() + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return process;
    }
}
