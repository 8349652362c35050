package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestrictionTest {

    private static final Set<String> CORE = Set.of("B", "C", "D", "E", "F", "G");

    private static final Questionnaire WHOLE = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));
    private final Questionnaire core = WHOLE.only(CORE);

    @Test
    void cover_sources_and_notes_always_stay() {
        assertThat(core.sections())
                .extracting(Section::id)
                .containsExactly("COVER", "B", "C", "D", "E", "F", "G", "META", "NOTES");
        assertThat(WHOLE.only(Set.of()).sections()).extracting(Section::id).containsExactly("COVER", "META", "NOTES");
        assertThat(core.chapters()).extracting(Section::id).containsExactlyInAnyOrderElementsOf(CORE);
        assertThat(core.id()).isEqualTo(WHOLE.id());
        assertThat(core.texts(Locale.ENGLISH).get("section.B")).isEqualTo("B Flows");
    }

    @Test
    void with_every_section_it_is_the_same_questionnaire() {
        assertThat(WHOLE.only(Set.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")))
                .isSameAs(WHOLE);
    }

    @Test
    void what_belongs_to_an_absent_section_goes_with_it() {
        assertThat(core.cell(CellId.valueOf("H2.SEA.N"))).isEmpty();
        assertThat(core.cell(CellId.valueOf("X8.G"))).isPresent();
        assertThat(core.cell(CellId.valueOf("X8.H"))).isEmpty();
        assertThat(core.question("MO").rows()).contains("B3", "G5").doesNotContain("H1", "H2", "I1", "J3");
        assertThat(core.codeList("CL_SECTION").codes()).containsExactly("B", "C", "D", "E", "F", "G");
        assertThat(core.codeList("CL_AREA")).isEqualTo(WHOLE.codeList("CL_AREA"));
        assertThat(WHOLE.only(Set.of("B", "H")).question("M").rows()).containsExactly("B1", "B2", "B4");
    }

    @Test
    void a_rule_about_absent_cells_only_goes() {
        assertThat(core.rules())
                .extracting(Rule::id)
                .contains("X01", "X08", "X16")
                .doesNotContain("X15", "X12", "X12D", "V01Y");
        assertThat(WHOLE.only(Set.of("B")).rules())
                .extracting(Rule::id)
                .doesNotContain("X02", "X03", "X09", "T07", "P07");
    }

    @Test
    void a_rule_about_more_keeps_what_is_asked() {
        assertThat(setting(core, "X01", "expression").toString())
                .contains("B2.T.T = B1.1.T.T")
                .doesNotContain("I2.1");
        assertThat(setting(core, "T05", "columns")).asList().containsExactly("E1.RANK", "C7.RANK", "G6.RANK");
        assertThat(setting(core, "X08", "expression").toString())
                .contains("G1.SHIP.N")
                .doesNotContain("H2.SEA.N");
        assertThat(setting(core, "T02", "expression").toString()).contains("G5").doesNotContain("H1.3");
        assertThat(setting(core, "V07R", "counts")).isEqualTo(setting(WHOLE, "V07R", "counts"));
        assertThat(setting(WHOLE.only(Set.of("E")), "V07R", "counts"))
                .asList()
                .containsExactly(Map.of("cell", "E0.N", "question", "E1"));
    }

    @Test
    void no_rule_is_left_that_names_something_absent() {
        for (String absent : List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")) {
            var kept = new java.util.HashSet<>(Set.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));
            kept.remove(absent);
            Questionnaire restricted = WHOLE.only(kept);
            for (Rule rule : restricted.rules()) {
                assertThat(rule.settings().toString())
                        .as(rule.id() + " without " + absent)
                        .doesNotContainPattern("[\\[ =]" + absent + "[0-9]+\\.");
            }
        }
    }

    private static Object setting(Questionnaire questionnaire, String rule, String name) {
        return questionnaire.rules().stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .settings()
                .get(name);
    }
}
