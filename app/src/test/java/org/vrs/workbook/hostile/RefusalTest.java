package org.vrs.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Limits;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.workbook.Sample;

/** Every kind of abuse is refused for its own reason, in time and in a small heap. */
class RefusalTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static final List<Abuse.Kind> KINDS = kinds();

    @BeforeAll
    static void write() throws IOException {
        for (int i = 0; i < KINDS.size(); i++) {
            Files.write(file(i), KINDS.get(i).file());
        }
    }

    private static Path file(int number) {
        return folder.resolve("%03d.xlsx".formatted(number));
    }

    private static List<Abuse.Kind> kinds() {
        List<Abuse.Kind> kinds = new ArrayList<>(Abuse.of(Sample.issued(Sample.SMALL)));
        kinds.addAll(Foreign.kinds());
        return kinds;
    }

    @Test
    void there_are_more_than_sixty_kinds_and_none_is_there_twice() {
        List<String> names = KINDS.stream().map(Abuse.Kind::name).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(120);
    }

    @TestFactory
    Stream<DynamicTest> each_file_is_refused_for_its_own_reason_and_in_time() {
        return IntStream.range(0, KINDS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(KINDS.get(i).toString(), () -> {
                    Reason found =
                            Assertions.assertTimeoutPreemptively(LONGEST, () -> reason(file(i), Limits.STANDARD));
                    Reason expected = KINDS.get(i).reason();
                    if (expected != null) {
                        assertThat(found).isEqualTo(expected);
                    }
                }));
    }

    @Test
    void what_takes_too_long_is_given_up(@TempDir Path slow) throws IOException {
        Path file = Files.write(slow.resolve("slow.xlsx"), Sample.issued(Sample.SMALL));
        Limits noTime = Limits.STANDARD.within(Duration.ofNanos(1));
        assertThat(reason(file, noTime)).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void every_reason_is_provoked_by_some_file() {
        TreeSet<Reason> provoked = new TreeSet<>(List.of(Reason.TOO_SLOW));
        KINDS.stream().map(Abuse.Kind::reason).filter(Objects::nonNull).forEach(provoked::add);
        assertThat(provoked).containsExactly(Reason.values());
    }

    @Test
    void all_of_them_are_refused_in_a_small_heap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> reasons = process.inputReader().lines().toList();
        assertThat(reasons).hasSameSizeAs(KINDS);
        for (int i = 0; i < KINDS.size(); i++) {
            Reason expected = KINDS.get(i).reason();
            if (expected != null) {
                assertThat(reasons.get(i)).as(KINDS.get(i).name()).isEqualTo(expected.name());
            }
        }
    }

    private static @Nullable Reason reason(Path file, Limits limits) throws IOException {
        try {
            assertThat(new WorkbookReader(Sample.SEAL, limits)
                            .read(file, Sample.expected(Sample.SMALL))
                            .sheets())
                    .isNotEmpty();
            return null;
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }
}
