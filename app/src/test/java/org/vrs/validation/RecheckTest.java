package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;

/** After a change only the rules that read it run, and the findings are those of a full check. */
class RecheckTest {

    private static final Questionnaire MSRC = SampleReturn.MSRC;
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final int CHANGES = 120;

    /** Made for each test: what is made once for all of them is made before a mutant takes its place. */
    private final Checks checks = Checks.ofAll(MSRC);

    private static CheckInput input(Answers answers, @Nullable Answers last) {
        List<Answers> earlier = last == null ? List.of() : List.of(last, last);
        return new CheckInput(answers, last, earlier, last, YEAR, "KHM");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_changes_are_found_as_in_a_full_check(long seed) {
        Random random = new Random(seed);
        Answers last = SampleReturn.inOrder().entries(50 + random.nextInt(300)).answers();
        Answers answers = (seed % 2 == 0 ? SampleReturn.inOrder() : SampleReturn.nil()).answers();
        Checked checked = checks.check(input(answers, last));
        List<CellId> cells = cells();
        for (int change = 0; change < CHANGES; change++) {
            for (int cell = random.nextInt(3); cell >= 0; cell--) {
                answers = answers.with(cells.get(random.nextInt(cells.size())), any(random));
            }
            if (random.nextInt(10) == 0) {
                answers = answers.with(CellId.valueOf("X7.FORM"), Answer.code(random.nextBoolean() ? "NIL" : "FULL"));
            }
            checked = checked.after(input(answers, last));
            assertThat(checked.findings())
                    .as("seed %d, change %d", seed, change)
                    .isEqualTo(checks.run(input(answers, last)));
        }
    }

    /** Cells that rules compare are changed more often than the many others. */
    private static List<CellId> cells() {
        List<CellId> cells = new ArrayList<>();
        for (Question question : MSRC.questions()) {
            if (!question.locked()) {
                for (CellId cell : question.cells()) {
                    boolean late = cell.value().matches("[A-Z0-9]+\\.(0[4-9]|[1-9][0-9])\\..*");
                    if (!late) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    private static @Nullable Answer any(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> Answer.missing(Marker.values()[random.nextInt(Marker.values().length)]);
            case 2 ->
                Answer.code(List.of("VNM", "KHM", "LAO", "Y", "N", "PERS", "E", "B", "ALL")
                        .get(random.nextInt(9)));
            case 3 ->
                Answer.words(List.of("R-1", "B1.1", "Mr Example", "x@example.org", "B1.1.F.T")
                        .get(random.nextInt(5)));
            case 4 -> Answer.day(LocalDate.of(2025, 1 + random.nextInt(12), 5));
            case 5 -> Answer.number(BigDecimal.valueOf(random.nextInt(100), 1));
            default -> Answer.number(random.nextInt(60));
        };
    }

    @Test
    void nothing_changed_is_nothing_checked() {
        Answers answers = SampleReturn.inOrder().entries(3).answers();
        Checked checked = checks.check(input(answers, null));
        assertThat(checked.after(input(Answers.of(answers.cells()), null))).isSameAs(checked);
    }

    @Test
    void another_last_return_is_checked_in_full() {
        Answers answers = SampleReturn.inOrder().entries(300).answers();
        Answers last = SampleReturn.inOrder().entries(90).answers();
        Checked checked = checks.check(input(answers, null));
        assertThat(checked.findings().list()).isEmpty();
        assertThat(checked.after(new CheckInput(answers, last, YEAR, "KHM"))
                        .findings()
                        .list())
                .extracting(Finding::rule)
                .containsExactly("P02", "P02");
    }

    @Test
    void a_cell_has_few_readers() {
        Dependencies dependencies = new Dependencies(MSRC, MSRC.rules());
        int rules = MSRC.rules().size();
        assertThat(dependencies.of(Set.of(CellId.valueOf("D9.SEIZED.AMOUNT"))).cardinality())
                .isBetween(3, rules / 3);
        assertThat(dependencies.of(Set.of(CellId.valueOf("B1.1.T.T"))).cardinality())
                .isLessThan(rules / 2);
        assertThat(dependencies.of(Set.of(CellId.valueOf("Z9.NOT.ASKED"))).cardinality())
                .isEqualTo(rules);
        assertThat(dependencies.of(Set.of())).isEqualTo(new java.util.BitSet());
    }

    /** By the type of a cell, by the question in which it stands, by what is compared with it. */
    @ParameterizedTest
    @CsvSource({
        "X4.EMAIL, V07 V12, S01 V05 V06 V11 T01 X03 X10 P10",
        "X2.FROM, V11, S01 V05 V06 V12 T01 X03 X10 P10",
        "N.01.TEXT, V05 V06 V07 T07 X03 X10 P10, S01 V11 V12 T01 T03 X09",
        "B2.01.AREA, T03 T03R T03N X03 P06, S01 V05 V06 V11 V12 T07 X10 P10",
        "B1.1.T.T, T01 X01 X11 X14 P01 P10, S01 V05 V06 V11 V12 T03 T07 X10",
        "X7.FORM, V05 T01 T03 T07 X10 X14R P10, S01 V06 V11 V12"
    })
    void a_cell_is_read_by_the_rules_that_are_about_it(String cell, String readers, String others) {
        Dependencies dependencies = new Dependencies(MSRC, MSRC.rules());
        List<String> found = dependencies.of(Set.of(CellId.valueOf(cell))).stream()
                .mapToObj(number -> MSRC.rules().get(number).id())
                .toList();
        assertThat(found).contains(readers.split(" ")).doesNotContain(others.split(" "));
    }

    @Test
    void what_differs_is_found_at_either_end() {
        Answers one = SampleReturn.nil().answers();
        CellId first = one.cells().firstKey();
        CellId end = one.cells().lastKey();
        assertThat(Checked.changed(one, one)).isEmpty();
        assertThat(Checked.changed(one, one.with(first, null))).containsExactly(first);
        assertThat(Checked.changed(one.with(end, null), one)).containsExactly(end);
        assertThat(Checked.changed(one, one.with(first, Answer.number(1)).with(end, null)))
                .containsExactly(first, end);
    }
}
