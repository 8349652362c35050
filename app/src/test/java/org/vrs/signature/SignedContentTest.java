package org.vrs.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Rule;
import org.vrs.validation.SampleReturn;

class SignedContentTest {

    private static final String RULES = "0".repeat(64);
    private static final CellId TOTAL = CellId.valueOf("B1.1.T.T");

    @Test
    void the_canonical_form_is_the_one_that_is_documented() {
        Answers answers = Answers.of(Map.of(
                CellId.valueOf("B1.1.M.T"), Answer.number(new BigDecimal("12.50")),
                CellId.valueOf("B1.1.F.T"), Answer.missing(Marker.NAV),
                CellId.valueOf("G1.MODE"), Answer.code("SEA,AIR"),
                CellId.valueOf("X5.DATE"), Answer.day(java.time.LocalDate.of(2026, 3, 2)),
                CellId.valueOf("X7.REASON"), Answer.words("a\tb\\c\r\nd")));

        SignedContent content = new SignedContent("msrc/1.0", RULES, answers);

        assertThat(content.canonical())
                .isEqualTo("vrs-content/1\nform\tmsrc/1.0\nrules\t" + RULES + "\n"
                        + "B1.1.F.T\t-\tNAV\nB1.1.M.T\t#\t12.5\nG1.MODE\t:\tAIR,SEA\nX5.DATE\t@\t2026-03-02\n"
                        + "X7.REASON\t\"\ta\\tb\\\\c\\nd\n");
        assertThat(content.sha256()).isEqualTo(Sha256.of(content.canonical()));
    }

    @Test
    void the_order_in_which_cells_were_filled_in_does_not_matter() {
        Answers whole = SampleReturn.inOrder().answers();
        String hash = hash(whole);
        for (int seed = 0; seed < 50; seed++) {
            List<Map.Entry<CellId, Answer>> cells =
                    new ArrayList<>(whole.cells().entrySet());
            Collections.shuffle(cells, new Random(seed));
            Map<CellId, Answer> shuffled = new LinkedHashMap<>();
            cells.forEach(cell -> shuffled.put(cell.getKey(), cell.getValue()));
            assertThat(hash(Answers.of(shuffled))).isEqualTo(hash);
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 12.0", "0, 0.00", "100, 1E+2", "-0.5, -0.50"})
    void the_same_figure_written_otherwise_is_the_same(BigDecimal one, BigDecimal other) {
        assertThat(hash(Answer.number(one))).isEqualTo(hash(Answer.number(other)));
    }

    @Test
    void the_same_words_from_another_program_are_the_same() {
        String composed = "Région\nØst";
        assertThat(hash(Answer.words(
                        Normalizer.normalize(composed, Normalizer.Form.NFD).replace("\n", "\r\n"))))
                .isEqualTo(hash(Answer.words(composed)));
        assertThat(hash(Answer.code("B,A"))).isEqualTo(hash(Answer.code("A,B")));
    }

    /** Every single change of a whole return gives a hash of its own. */
    @Test
    void any_change_of_any_cell_changes_the_hash() {
        Answers whole = SampleReturn.inOrder().answers();
        Set<String> hashes = new HashSet<>(Set.of(hash(whole)));
        int changes = 0;
        for (CellId cell : whole.cells().keySet()) {
            Answer answer = whole.cells().get(cell);
            List<Answer> others = new ArrayList<>(
                    List.of(Answer.words(answer.text() + "x"), Answer.missing(Marker.CON), Answer.number(987_654_321)));
            others.add(null);
            for (Answer other : others) {
                assertThat(hashes.add(hash(whole.with(cell, other))))
                        .as(cell + " " + other)
                        .isTrue();
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(500);
    }

    @Test
    void zero_blank_a_marker_and_the_word_for_it_are_four_things() {
        Set<String> hashes = Set.of(
                hash(Answers.NONE),
                hash(Answer.number(0)),
                hash(Answer.missing(Marker.NAV)),
                hash(Answer.words("NAV")),
                hash(Answer.code("NAV")),
                hash(Answer.words("0")));
        assertThat(hashes).hasSize(6);
    }

    @Test
    void words_cannot_forge_another_line() {
        Answers one = Answers.of(Map.of(TOTAL, Answer.words("x\nB1.1.U.T\t#\t5")));
        Answers two = Answers.of(Map.of(TOTAL, Answer.words("x"), CellId.valueOf("B1.1.U.T"), Answer.number(5)));
        assertThat(hash(one)).isNotEqualTo(hash(two));
    }

    @Test
    void another_form_or_another_rule_is_another_content() {
        Answers answers = SampleReturn.inOrder().answers();
        Set<String> hashes = Set.of(
                hash(answers),
                new SignedContent("msrc/1.1", RULES, answers).sha256(),
                new SignedContent("msrc/1.0", "1" + RULES.substring(1), answers).sha256());
        assertThat(hashes).hasSize(3);
    }

    @Test
    void a_rule_that_changes_makes_another_content_of_the_same_answers() {
        Questionnaire form = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));
        Answers answers = SampleReturn.inOrder().answers();
        List<Rule> rules = new ArrayList<>(form.rules());
        Rule first = rules.get(0);
        Map<String, Object> settings = new LinkedHashMap<>(first.settings());
        settings.put("limit", 41);
        rules.set(0, new Rule(first.id(), first.severity(), first.where(), first.kind(), settings));
        Questionnaire changed = new Questionnaire(form.id(), form.sections(), form.codeLists(), rules, Map.of());

        SignedContent content = SignedContent.of(form, answers);
        assertThat(content.form()).isEqualTo("msrc/1.0");
        assertThat(content.rules()).isEqualTo(form.ruleSetVersion()).hasSize(64);
        assertThat(SignedContent.of(changed, answers).sha256()).isNotEqualTo(content.sha256());
        assertThat(SignedContent.of(form, answers)).isEqualTo(content);
    }

    private static String hash(Answer answer) {
        return hash(Answers.of(Map.of(TOTAL, answer)));
    }

    private static String hash(Answers answers) {
        return new SignedContent("msrc/1.0", RULES, answers).sha256();
    }
}
