package org.vrs.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vrs.comparison.Comparison.Kind;
import org.vrs.comparison.Comparison.Line;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;

class ComparingTest {

    private static final Questionnaire FORM = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));
    private static final CellId CELL = CellId.valueOf("B1.1.T.T");

    @Test
    void a_figure_that_changed_has_its_difference_and_its_percent() {
        Line line = line(Answer.number(80), Answer.number(100));
        assertThat(line.kind()).isEqualTo(Kind.CHANGED);
        assertThat(line.before()).isEqualTo("80");
        assertThat(line.now()).isEqualTo("100");
        assertThat(line.difference()).isEqualByComparingTo("20");
        assertThat(line.percent()).isEqualByComparingTo("25.0");
        assertThat(line.question()).startsWith("B1.1 ");
        assertThat(line.row()).isNotEmpty();
        assertThat(line.column()).isNotEmpty();
        assertThat(line(Answer.number(-4), Answer.number(-6)).percent()).isEqualByComparingTo("-50.0");
        assertThat(line(Answer.number(0), Answer.number(6)).percent()).isNull();
        assertThat(line(Answer.number(0), Answer.number(6)).difference()).isEqualByComparingTo("6");
    }

    @Test
    void markers_and_blanks_are_said_in_words_and_have_no_difference() {
        Line marked = line(Answer.number(5), Answer.missing(Marker.CON));
        assertThat(marked.kind()).isEqualTo(Kind.MARKER);
        assertThat(marked.now()).isEqualTo(FORM.texts(Locale.ENGLISH).get("marker.CON"));
        assertThat(marked.difference()).isNull();
        assertThat(line(Answer.missing(Marker.NAV), Answer.number(0)).kind()).isEqualTo(Kind.MARKER);
        assertThat(line(null, Answer.number(0)).kind()).isEqualTo(Kind.ADDED);
        assertThat(line(Answer.missing(Marker.NAV), null).kind()).isEqualTo(Kind.CLEARED);
    }

    @Test
    void what_says_the_same_does_not_differ_and_a_section_without_a_difference_is_named() {
        Comparison same = between(
                FORM,
                Answers.of(Map.of(CELL, Answer.number(new BigDecimal("12.0")))),
                Answers.of(Map.of(CELL, Answer.number(12))));
        assertThat(same.count()).isZero();
        assertThat(same.same()).hasSize(FORM.sections().size());

        Comparison one = between(FORM, Answers.NONE, Answers.of(Map.of(CELL, Answer.number(12))));
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.same())
                .hasSize(FORM.sections().size() - 1)
                .noneMatch(part -> part.id().equals("B"));
        assertThat(one.only(Kind.CLEARED).count()).isZero();
        assertThat(one.only(null)).isEqualTo(one);
    }

    @Test
    void a_cell_that_only_the_earlier_form_has_is_shown_with_its_words() {
        Questionnaire less = FORM.only(Set.of("C"));
        Comparison comparison = new Comparing(FORM, less, Locale.ENGLISH)
                .between(Answers.of(Map.of(CELL, Answer.number(12))), Answers.NONE);
        assertThat(comparison.lines()).extracting(Line::kind).containsExactly(Kind.CLEARED);
    }

    private static Line line(Answer before, Answer now) {
        return between(FORM, Answers.NONE.with(CELL, before), Answers.NONE.with(CELL, now))
                .lines()
                .get(0);
    }

    private static Comparison between(Questionnaire form, Answers before, Answers now) {
        return new Comparing(form, form, Locale.ENGLISH).between(before, now);
    }
}
