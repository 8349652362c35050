package org.vrs.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vrs.distribution.Merge.Sides;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;

class MergeTest {

    private static final Questionnaire FORM = QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");

    private static Answers answers(Object... cells) {
        Map<CellId, Answer> answers = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Object value = cells[i + 1];
            answers.put(
                    CellId.valueOf((String) cells[i]),
                    value instanceof Integer number
                            ? Answer.number(number)
                            : value instanceof Marker marker ? Answer.missing(marker) : Answer.words((String) value));
        }
        return Answers.of(answers);
    }

    private static Merge merge(Answers base, Answers draft, Answers part) {
        return Merge.of(FORM, Set.of("B"), new Sides(base, draft, part));
    }

    @Test
    void what_only_the_agency_changed_is_taken() {
        Merge merge = merge(answers("B1.1.F.LT18", 3), answers("B1.1.F.LT18", 3), answers("B1.1.F.LT18", 5));
        assertThat(merge.changes()).containsExactly(Map.entry(GIRLS, Answer.number(5)));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void what_the_agency_cleared_is_cleared() {
        Merge merge = merge(answers("B1.1.F.LT18", 3), answers("B1.1.F.LT18", 3), Answers.NONE);
        assertThat(merge.changes()).containsOnlyKeys(GIRLS).containsValue(null);
    }

    @Test
    void what_only_the_draft_changed_stays() {
        Merge merge = merge(answers("B1.1.F.LT18", 3), answers("B1.1.F.LT18", 4), answers("B1.1.F.LT18", 3));
        assertThat(merge.changes()).isEmpty();
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void what_both_changed_alike_is_no_conflict() {
        Merge merge = merge(Answers.NONE, answers("B1.1.F.LT18", 4), answers("B1.1.F.LT18", 4));
        assertThat(merge.changes()).isEmpty();
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.same()).isEqualTo(1);
    }

    @Test
    void what_both_changed_differently_is_for_a_person() {
        Merge merge = merge(Answers.NONE, answers("B1.1.F.LT18", 0), answers("B1.1.F.LT18", Marker.NAV));
        assertThat(merge.changes()).isEmpty();
        assertThat(merge.conflicts())
                .containsExactly(Conflict.open(GIRLS, Answer.number(0), Answer.missing(Marker.NAV)));
    }

    @Test
    void a_cell_cleared_on_one_side_and_changed_on_the_other_is_for_a_person() {
        Merge merge = merge(answers("B1.1.F.LT18", 3), Answers.NONE, answers("B1.1.F.LT18", 5));
        assertThat(merge.conflicts()).containsExactly(Conflict.open(GIRLS, null, Answer.number(5)));
    }

    @Test
    void notes_of_two_agencies_stand_below_each_other() {
        Answers first = answers("N.01.CELL", "B1.1", "N.01.TEXT", "Immigration counts at the border.");
        Answers second = answers("N.01.CELL", "B2", "N.01.TEXT", "Citizenship as in the document.");
        Merge merge = merge(Answers.NONE, first, second);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.changes())
                .containsOnly(
                        Map.entry(CellId.valueOf("N.02.CELL"), Answer.words("B2")),
                        Map.entry(CellId.valueOf("N.02.TEXT"), Answer.words("Citizenship as in the document.")));
    }

    @Test
    void the_same_part_twice_adds_its_notes_once() {
        Answers note = answers("N.01.CELL", "B1.1", "N.01.TEXT", "Immigration counts at the border.");
        assertThat(merge(Answers.NONE, note, note).changes()).isEmpty();
    }

    @Test
    void a_note_that_finds_no_free_row_is_told_and_not_lost_silently() {
        Map<CellId, Answer> full = new TreeMap<>();
        for (int row = 1; row <= 99; row++) {
            full.put(CellId.valueOf("N.%02d.TEXT".formatted(row)), Answer.words("note " + row));
        }
        Merge merge = merge(Answers.NONE, Answers.of(full), answers("N.01.TEXT", "one more"));
        assertThat(merge.changes()).isEmpty();
        assertThat(merge.notPlaced()).containsExactly("N: one more");
    }

    @Test
    void rows_of_the_agencys_own_tables_stay_where_it_wrote_them() {
        Merge merge = merge(Answers.NONE, answers("B2.01.T", 7), answers("B2.01.T", 9));
        assertThat(merge.conflicts())
                .containsExactly(Conflict.open(CellId.valueOf("B2.01.T"), Answer.number(7), Answer.number(9)));
    }

    @Test
    void locked_cells_are_nobodys_to_change() {
        assertThat(merge(Answers.NONE, Answers.NONE, answers("X2.ROUND", "2024-1"))
                        .changes())
                .isEmpty();
    }
}
