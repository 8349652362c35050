package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleVersionTest {

    private static final Rule RULE =
            rule("T01", Severity.ERROR, "same", Map.of("pairs", List.of(List.of("B1.A", "B1.B"))));

    private static Rule rule(String id, Severity severity, String kind, Map<String, Object> settings) {
        return new Rule(id, severity, Set.of(Where.SERVER), kind, settings);
    }

    private static Questionnaire questionnaire(Rule... rules) {
        return new Questionnaire(new QuestionnaireId("x", "1"), List.of(), Map.of(), List.of(rules), Map.of());
    }

    @Test
    void it_is_a_sha256_in_hexadecimal() {
        assertThat(RULE.version()).matches("[0-9a-f]{64}");
        assertThat(questionnaire(RULE).ruleSetVersion()).matches("[0-9a-f]{64}").isNotEqualTo(RULE.version());
    }

    @Test
    void it_changes_with_every_part_of_a_rule() {
        Map<String, Object> other = Map.of("pairs", List.of(List.of("B1.B", "B1.A")));
        assertThat(Set.of(
                        RULE.version(),
                        rule("T02", Severity.ERROR, "same", RULE.settings()).version(),
                        rule("T01", Severity.WARNING, "same", RULE.settings()).version(),
                        rule("T01", Severity.ERROR, "ratio", RULE.settings()).version(),
                        new Rule("T01", Severity.ERROR, Set.of(Where.SERVER, Where.SHEET), "same", RULE.settings())
                                .version(),
                        rule("T01", Severity.ERROR, "same", other).version()))
                .hasSize(6);
    }

    @Test
    void it_does_not_depend_on_the_order_in_which_settings_are_written() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", List.of("x"));
        Map<String, Object> two = new LinkedHashMap<>();
        two.put("b", List.of("x"));
        two.put("a", 1);
        assertThat(rule("T01", Severity.ERROR, "k", one).version())
                .isEqualTo(rule("T01", Severity.ERROR, "k", two).version());
    }

    @Test
    void it_does_not_confuse_where_a_text_ends() {
        assertThat(rule("T", Severity.ERROR, "k", Map.of("a", List.of("x", "y")))
                        .version())
                .isNotEqualTo(rule("T", Severity.ERROR, "k", Map.of("a", List.of("x\",\"y")))
                        .version());
    }

    @Test
    void that_of_a_set_changes_with_any_rule_and_their_number() {
        Rule second = rule("T02", Severity.NOTE, "same", Map.of());
        assertThat(Set.of(
                        questionnaire(RULE).ruleSetVersion(),
                        questionnaire(RULE, second).ruleSetVersion(),
                        questionnaire(second, RULE).ruleSetVersion(),
                        questionnaire().ruleSetVersion()))
                .hasSize(4);
    }

    @Test
    void it_is_the_same_whenever_the_definition_is_read() {
        QuestionnaireId id = new QuestionnaireId("msrc", "1.0");
        Questionnaire whole = QuestionnaireFiles.load(id);
        assertThat(QuestionnaireFiles.load(id).ruleSetVersion()).isEqualTo(whole.ruleSetVersion());
        assertThat(whole.only(Set.of("B", "C", "D", "E", "F", "G")).ruleSetVersion())
                .isNotEqualTo(whole.ruleSetVersion());
    }
}
