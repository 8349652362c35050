package org.vrs.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;
import org.vrs.validation.Finding;

/** When an explanation expires: both sides of the threshold, and everything that is no figure. */
class SeenTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            100, 110, false
            100, 110.01, true
            100, 90, false
            100, 89.99, true
            12, 40, true
            10, 11, false
            9, 10, true
            0, 0, false
            0, 1, true
            -10, -11, false
            -10, -12, true
            12, 12.0, false
            12, NAV, true
            NAV, 12, true
            NAV, NAV, false
            NAV, NAP, true
            E, 'E,D', true
            KHM, KHM, false
            '', 5, true
            '', '', false
            """)
    void a_figure_moves_beyond_ten_percent_and_all_else_by_any_change(String then, String now, boolean moved) {
        assertThat(new Seen(then, "").movedTo(new Seen(now, ""))).isEqualTo(moved);
    }

    @Test
    void what_the_value_was_held_against_moves_the_same_way() {
        assertThat(new Seen("100", "≤ 60").movedTo(new Seen("100", "≤ 66"))).isFalse();
        assertThat(new Seen("100", "≤ 60").movedTo(new Seen("100", "≤ 67"))).isTrue();
        assertThat(new Seen("100", "≤ 60").movedTo(new Seen("100", ""))).isTrue();
    }

    @Test
    void a_text_that_the_finding_does_not_repeat_is_not_kept_either() {
        CellId cell = CellId.valueOf("N.01.TEXT");
        Finding finding = new Finding("V06P", Severity.WARNING, cell, "", "", List.of());

        Seen seen = Seen.of(finding, Answers.NONE.with(cell, Answer.words("Born on 1 May 1990")));

        assertThat(seen.found()).doesNotContain("1990").startsWith("#");
        assertThat(seen.isShown()).isFalse();
        assertThat(seen.movedTo(Seen.of(finding, Answers.NONE.with(cell, Answer.words("Born on 1 May 1990")))))
                .isFalse();
        assertThat(seen.movedTo(Seen.of(finding, Answers.NONE.with(cell, Answer.words("Born in spring")))))
                .isTrue();
    }
}
