package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;

/** The rules that look at more than one earlier return, at a revision, or at the pattern of all figures. */
class TrendChecksTest {

    private static final Checks CHECKS = Checks.ofAll(SampleReturn.MSRC);
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static List<Finding> find(
            String rule, SampleReturn now, List<SampleReturn> before, @Nullable SampleReturn revised) {
        List<Answers> history = before.stream().map(SampleReturn::answers).toList();
        CheckInput input = new CheckInput(
                now.answers(),
                history.isEmpty() ? null : history.get(0),
                history.isEmpty() ? List.of() : history.subList(1, history.size()),
                revised == null ? null : revised.answers(),
                YEAR,
                "KHM");
        return CHECKS.run(input).list().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** So many convicted of 100 suspected. */
    private static SampleReturn convicted(int count) {
        return SampleReturn.inOrder().set("D4.1.T.N", count).set("D2.1.T.T", 100);
    }

    @Test
    void p10_a_share_stays_within_30_points_of_the_mean_of_three_returns() {
        List<SampleReturn> before = List.of(convicted(10), convicted(20), convicted(30));
        assertThat(find("P10", convicted(50), before, null)).isEmpty();
        assertThat(find("P10", convicted(51), before, null)).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo(CellId.valueOf("D4.1.T.N"));
            assertThat(finding.found()).isEqualTo("51");
            assertThat(finding.details()).containsExactly("51", "20", "D2.1.T.T");
        });
        List<SampleReturn> high = List.of(convicted(70), convicted(80), convicted(60));
        assertThat(find("P10", convicted(40), high, null)).isEmpty();
        assertThat(find("P10", convicted(39), high, null)).hasSize(1);
    }

    @Test
    void p10_is_open_without_three_returns_or_without_a_figure() {
        List<SampleReturn> two = List.of(convicted(10), convicted(10));
        assertThat(find("P10", convicted(90), two, null)).isEmpty();
        List<SampleReturn> three = List.of(convicted(10), convicted(10), convicted(10));
        assertThat(find("P10", convicted(90), three, null)).hasSize(1);
        assertThat(find("P10", convicted(90).set("D2.1.T.T", Marker.NAV), three, null))
                .isEmpty();
        assertThat(find("P10", convicted(90).set("D2.1.T.T", 0), three, null)).isEmpty();
        List<SampleReturn> gap = List.of(convicted(10), convicted(10).set("D4.1.T.N", Marker.NAV), convicted(10));
        assertThat(find("P10", convicted(90), gap, null)).isEmpty();
        List<SampleReturn> four = List.of(convicted(10), convicted(10), convicted(10), convicted(100));
        assertThat(find("P10", convicted(41), four, null)).hasSize(1);
    }

    private static SampleReturn months(long figure) {
        return SampleReturn.inOrder().set("B1.4.M01.N", figure);
    }

    @Test
    void p05_a_revision_by_more_than_a_tenth_is_flagged() {
        assertThat(find("P05", months(110), List.of(), months(100))).isEmpty();
        assertThat(find("P05", months(111), List.of(), months(100)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cell()).isEqualTo(CellId.valueOf("B1.4.M01.N"));
                    assertThat(finding.allowed()).isEqualTo("R");
                    assertThat(finding.details()).containsExactly("100", "11");
                });
        assertThat(find("P05", months(89), List.of(), months(100))).hasSize(1);
        assertThat(find("P05", months(150), List.of(), months(100))).hasSize(1);
        assertThat(find("P05", months(151), List.of(), months(100))).isEmpty();
        assertThat(find("P05", months(111), List.of(months(100)), null)).isEmpty();
        assertThat(find("P05", months(5), List.of(), months(0))).isEmpty();
        assertThat(find("P05", months(5).set("B1.4.M01.N", Marker.NAV), List.of(), months(100)))
                .isEmpty();
        SampleReturn women = SampleReturn.inOrder().set("B1.1.F.T", 100);
        assertThat(find("P05", SampleReturn.inOrder().set("B1.1.F.T", 120), List.of(), women))
                .hasSize(1);
        assertThat(find("P05", SampleReturn.inOrder().set("B1.1.F.T", 120).set("B1.1.F.FLAG", "R"), List.of(), women))
                .isEmpty();
    }

    @Test
    void p05h_a_revision_by_more_than_half_is_looked_at() {
        assertThat(find("P05H", months(150), List.of(), months(100))).isEmpty();
        assertThat(find("P05H", months(151), List.of(), months(100)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.allowed()).isEmpty();
                    assertThat(finding.details()).containsExactly("100", "51");
                });
    }

    /** So many figures that are multiples of ten. */
    private static SampleReturn rounded(int figures) {
        SampleReturn sample = SampleReturn.inOrder();
        List<CellId> cells = SampleReturn.MSRC.coreCells();
        for (int number = 0; number < figures; number++) {
            sample.set(cells.get(number).value(), 10L * (1 + number));
        }
        return sample;
    }

    @Test
    void p11_thirty_figures_that_are_all_round_are_noticed() {
        assertThat(find("P11", rounded(29), List.of(), null)).isEmpty();
        assertThat(find("P11", rounded(30), List.of(), null)).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).isNull();
            assertThat(finding.found()).isEqualTo("30");
            assertThat(finding.details()).containsExactly("10");
        });
        assertThat(find("P11", rounded(40).set("B1.4.M01.N", 7), List.of(), null))
                .isEmpty();
        assertThat(find("P11", rounded(40).set("F1.01.MIN", new java.math.BigDecimal("7.5")), List.of(), null))
                .hasSize(1);
    }

    @Test
    void the_returns_before_stand_newest_first() {
        Answers one = Answers.NONE.with(CellId.valueOf("B1.4.M01.N"), Answer.number(1));
        Answers two = Answers.NONE.with(CellId.valueOf("B1.4.M01.N"), Answer.number(2));
        assertThat(new CheckInput(Answers.NONE, one, List.of(two), null, YEAR, "KHM").history())
                .containsExactly(one, two);
        assertThat(new CheckInput(Answers.NONE, null, YEAR, "KHM").history()).isEmpty();
    }
}
