package org.vrs.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Refusal;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.Sample;
import org.vrs.workbook.WorkbookFiller;

/** Damaged copies of our own workbook are read or refused; nothing else happens, and nothing takes long. */
class MutantsTest {

    private static final int MUTANTS = Integer.getInteger("vrs.mutants", 3_000);
    private static final long FIRST = Long.getLong("vrs.mutants.first", 1);
    private static final long LONGEST = Duration.ofSeconds(15).toNanos();

    private static final Questionnaire REAL = Sample.real();
    private static final WorkbookReader READER = new WorkbookReader(Sample.SEAL);

    @TempDir
    Path folder;

    private final Map<Refusal.Reason, Integer> refused = new EnumMap<>(Refusal.Reason.class);
    private long slowest;

    @Test
    void every_mutant_is_read_or_refused() throws IOException {
        byte[] small = filled(Sample.SMALL);
        byte[] real = filled(REAL);
        int read = 0;
        for (long seed = FIRST; seed < FIRST + MUTANTS; seed++) {
            boolean large = seed % 20 == 0;
            byte[] mutant = Mutator.mutant(large ? real : small, seed);
            read += isRead(seed, mutant, large ? REAL : Sample.SMALL) ? 1 : 0;
        }
        System.out.printf(
                "mutants: %d, read %d, refused %s, slowest %d ms%n", MUTANTS, read, refused, slowest / 1_000_000);
        assertThat(slowest).isLessThan(LONGEST);
        assertThat(read).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    private static byte[] filled(Questionnaire questionnaire) {
        return WorkbookFiller.fill(Sample.issued(questionnaire), Sample.filling(questionnaire, new Random(1), 0.5));
    }

    private boolean isRead(long seed, byte[] mutant, Questionnaire questionnaire) throws IOException {
        Path file = Files.write(folder.resolve("mutant.xlsx"), mutant);
        long start = System.nanoTime();
        try {
            assertThat(READER.read(file, Sample.expected(questionnaire)).sheets())
                    .isNotEmpty();
            return true;
        } catch (Refusal refusal) {
            refused.merge(refusal.reason(), 1, Integer::sum);
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("-Dvrs.mutants=1 -Dvrs.mutants.first=" + seed, e);
        } finally {
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
    }
}
