package org.vrs.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed as a power cut would kill it, at every stage, and resumed: the outcome is that of a rehearsal which
 * nobody disturbed, down to each row and each mail. The stages are those that the undisturbed rehearsal came through, and a
 * deed or a step of the models that it did not come through is a failure: a new stage cannot be forgotten. It starts
 * programs of its own on the embedded database, which is why it is slow and runs once.
 */
@Tag("slow")
class KilledRehearsalTest {

    /** Kills at no particular moment, also within a transaction; {@code -Dvrs.test.sudden-kills=50} for a long trial. */
    private static final int SUDDEN_KILLS = Integer.getInteger("vrs.test.sudden-kills", 2);

    private static final long SEED = Long.getLong("vrs.test.sudden-kills-seed", 7);

    /** Simulated people answer no queries, as the reviewers of a rehearsal ask none. */
    private static final Set<String> NOT_REHEARSED = Set.of("QueryDayPassed");

    @TempDir
    private static Path folder;

    private static RehearsalProgram program;
    private static List<String> undisturbed;
    private static Outcome expected;

    @BeforeAll
    static void rehearseUndisturbed() throws Exception {
        program = RehearsalProgram.packIn(folder.resolve("program"));
        Path out = folder.resolve("undisturbed");
        assertThat(program.rehearse(out, "")).isZero();
        undisturbed = program.passed(out);
        expected = Outcome.of(out);
    }

    @Test
    void the_rehearsal_comes_through_every_stage_that_there_is() {
        Set<String> deeds =
                Arrays.stream(Deed.Kind.values()).map(HaltPoint::nameOf).collect(Collectors.toSet());
        Set<String> steps = Outcome.stepsOfEngine(folder.resolve("undisturbed")).stream()
                .filter(step -> !NOT_REHEARSED.contains(step))
                .collect(Collectors.toSet());

        assertThat(stages())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(deeds.stream(), steps.stream()).toList());
    }

    @Test
    void killed_at_every_stage_nothing_is_lost_and_nothing_happens_twice() throws Exception {
        Path out = folder.resolve("every-stage");
        for (String stage : stages()) {
            assertThat(program.rehearse(out, stage + ":1")).as(stage).isEqualTo(RehearsalProgram.KILLED);
        }
        assertThat(program.rehearse(out, "")).isZero();
        Outcome.of(out).assertSameAs(expected);
    }

    @Test
    void killed_at_any_moment_nothing_is_lost_and_nothing_happens_twice() throws Exception {
        Path out = folder.resolve("any-moment");
        Random random = new Random(SEED);
        int furthest = Math.max(1, undisturbed.size() / (SUDDEN_KILLS + 1));
        for (int kill = 0; kill < SUDDEN_KILLS; kill++) {
            assertThat(program.rehearseAndKill(out, 1 + random.nextInt(furthest), random.nextInt(300)))
                    .as("it was still at work")
                    .isEqualTo(RehearsalProgram.KILLED);
        }
        assertThat(program.rehearse(out, "")).isZero();
        Outcome.of(out).assertSameAs(expected);
    }

    /** What is committed by itself, in the order in which each comes for the first time. */
    private static Set<String> stages() {
        return new LinkedHashSet<>(undisturbed);
    }
}
