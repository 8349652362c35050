package org.vrs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vrs.participant.ParticipantCode;

class SuppressionTest {

    @Test
    void two_contributors_are_too_few_and_three_are_enough() {
        assertThat(Suppression.mayBeShown(figure(50, 50))).isFalse();
        assertThat(Suppression.mayBeShown(figure(50, 50, 0))).isFalse();
        assertThat(Suppression.mayBeShown(figure(40, 40, 20))).isTrue();
    }

    @Test
    void a_contributor_of_exactly_eighty_percent_may_be_shown_and_one_more_person_may_not() {
        assertThat(Suppression.mayBeShown(figure(800, 100, 100))).isTrue();
        assertThat(Suppression.mayBeShown(figure(801, 100, 100))).isFalse();
    }

    @Test
    void four_persons_are_told_as_few_and_five_to_the_digit() {
        assertThat(Suppression.mayBeExact(figure(2, 1, 1))).isFalse();
        assertThat(Suppression.mayBeShown(figure(2, 1, 1))).isTrue();
        assertThat(Suppression.mayBeExact(figure(2, 2, 1))).isTrue();
    }

    @Test
    void a_zero_is_shown_when_three_participants_say_zero() {
        assertThat(Suppression.mayBeExact(figure(0, 0))).isFalse();
        assertThat(Suppression.mayBeExact(figure(0, 0, 0))).isTrue();
    }

    @Test
    void nobody_contributing_is_not_shown() {
        assertThat(Suppression.mayBeShown(Contributions.NONE)).isFalse();
    }

    @Test
    void a_hidden_part_takes_the_smallest_shown_part_into_the_rest() {
        var breakdown = Suppression.breakdown(
                figure(110, 100, 115),
                Map.of("AFG", figure(60, 60, 60), "KHM", figure(50, 40, 45), "IRQ", figure(0, 0, 10)),
                10);
        assertThat(breakdown.shown()).containsOnlyKeys("AFG");
        assertThat(breakdown.rest().total()).isEqualTo(145);
    }

    @Test
    void a_rest_of_nobody_is_shown_as_it_is() {
        var breakdown = Suppression.breakdown(figure(10, 10, 10), Map.of("AFG", figure(10, 10, 10)), 10);
        assertThat(breakdown.shown()).containsOnlyKeys("AFG");
        assertThat(breakdown.rest().total()).isZero();
    }

    @Test
    void no_part_is_shown_of_a_total_that_is_not() {
        var breakdown = Suppression.breakdown(figure(10, 10), Map.of("AFG", figure(10, 10)), 10);
        assertThat(breakdown.shown()).isEmpty();
    }

    @Test
    void a_rest_of_one_to_four_persons_is_not_left_to_be_worked_out() {
        var breakdown =
                Suppression.breakdown(figure(11, 11, 11), Map.of("AFG", figure(6, 6, 6), "KHM", figure(4, 4, 4)), 10);
        assertThat(breakdown.shown()).containsOnlyKeys("AFG");
        assertThat(breakdown.rest().total()).isEqualTo(15);
    }

    @Test
    void whatever_the_figures_nothing_that_may_not_be_printed_follows_from_what_is() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Map<String, Contributions> parts = randomParts(random);
            Contributions total = Contributions.NONE.plus(parts.values());
            var breakdown = Suppression.breakdown(total, parts, 1 + random.nextInt(5));
            long shown = breakdown.shown().values().stream()
                    .mapToLong(Contributions::total)
                    .sum();
            assertThat(shown + breakdown.rest().total()).as("seed %d", seed).isEqualTo(total.total());
            if (!breakdown.shown().isEmpty()) {
                assertThat(Suppression.mayBeExact(total))
                        .as("total of seed %d", seed)
                        .isTrue();
                assertThat(Suppression.mayBeExact(breakdown.rest()))
                        .as("rest of seed %d", seed)
                        .isTrue();
                assertThat(Suppression.mayAllBeExact(breakdown.shown().values()))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    /** Sums of printed cells are printed too: they must be as safe as the cells, whatever the cells are. */
    @Test
    void the_sum_of_cells_that_may_be_printed_may_be_printed() {
        for (int seed = 0; seed < 20_000; seed++) {
            Map<String, Contributions> cells = randomParts(new Random(seed));
            cells.values().removeIf(cell -> !Suppression.mayBeExact(cell));
            if (!cells.isEmpty()) {
                assertThat(Suppression.mayBeExact(Contributions.NONE.plus(cells.values())))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    private static Map<String, Contributions> randomParts(Random random) {
        Map<String, Contributions> parts = new HashMap<>();
        int participants = 1 + random.nextInt(7);
        for (int part = 0; part < 1 + random.nextInt(7); part++) {
            Map<ParticipantCode, Long> persons = new HashMap<>();
            for (int i = 0; i < participants; i++) {
                if (random.nextInt(3) > 0) {
                    persons.put(code(i), (long) random.nextInt(new int[] {1, 3, 10, 500}[random.nextInt(4)]));
                }
            }
            parts.put("P" + part, Contributions.of(persons));
        }
        return parts;
    }

    static Contributions figure(long... persons) {
        Map<ParticipantCode, Long> contributions = new HashMap<>();
        for (int i = 0; i < persons.length; i++) {
            contributions.put(code(i), persons[i]);
        }
        return Contributions.of(contributions);
    }

    private static ParticipantCode code(int number) {
        return ParticipantCode.valueOf("AA" + (char) ('A' + number));
    }
}
