package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    private static final Questionnaire FORM = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));

    static Stream<Rule> rules() {
        return FORM.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_of_the_form_is_read_as_it_was_written(Rule rule) {
        assertThat(RuleText.read(FORM, RuleText.of(rule)).version()).isEqualTo(rule.version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            id: X1                                                                    ~ rule:1: id: does not match
            id: X1                                                                    ~ rule:1: The rule: required property 'severity'
            id: X99/severity: grave/kind: figure-form                                 ~ rule:2: severity: does not have a value
            id: X99/severity: error                                                   ~ rule:1: The rule: required property 'expression'
            id: X99/severity: error/kind: no-repeat/columns: [B2.NOWHERE]             ~ rule:4: There is no column B2.NOWHERE.
            id: X99/severity: error/expression: B1.1.T.T >= Z9.A                      ~ rule:3: There is no cell Z9.A.
            id: X99/severity: error/expression: |/  B1.1.T.T >= 1;/  B1.1.F.T > ZZZ9; ~ rule:5:
            id: [                                                                     ~ Not YAML
            """)
    void what_is_no_rule_is_refused_with_the_line_and_the_reason(String text, String reason) {
        FaultyForm faulty = catchThrowableOfType(
                FaultyForm.class, () -> RuleText.read(FORM, text.strip().replace("/", "\n")));
        assertThat(faulty).isNotNull();
        assertThat(faulty.getMessage()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: X99\nseverity: error\nkind: figure-form\nsections: []",
                "id: X99\nseverity: error\nkind: figure-form\n---\nrules: []",
                "id: X99\nseverity: error\nkind: figure-form\n  - id: X98",
                "id: X99\nseverity: error\nkind: figure-form\n- id: X98\nseverity: error\nkind: figure-form",
                "id: X99\n\u2028severity: error\rkind: figure-form\r\u0085- id: X98"
            })
    void a_text_cannot_leave_its_place_in_the_definition(String text) {
        assertThat(catchThrowableOfType(FaultyForm.class, () -> RuleText.read(FORM, text)))
                .isNotNull();
    }
}
