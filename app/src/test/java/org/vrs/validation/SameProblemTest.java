package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;

class SameProblemTest {

    private static final FindingWords WORDS = new FindingWords(SampleReturn.MSRC, Locale.ENGLISH);

    @Test
    void findings_of_one_rule_in_one_question_are_one_problem_gravest_first() {
        List<SameProblem<Finding>> problems = problems(
                finding("X03", Severity.WARNING, "C2.01.T", "12", "≤ 3", "VNM", "3"),
                finding("X03", Severity.WARNING, "C2.02.T", "40", "≤ 3", "LAO", "3"),
                finding("T02", Severity.ERROR, "B1.2.T.N", "7", "0", "0"),
                finding("T02", Severity.ERROR, "B1.3.T.N", "7", "0", "0"),
                new Finding("S05", Severity.NOTE, null, "", "", List.of()));

        assertThat(problems).extracting(problem -> problem.first().rule()).containsExactly("T02", "T02", "X03", "S05");
        assertThat(problems).extracting(problem -> problem.found().size()).containsExactly(1, 1, 2, 1);
        assertThat(problems.get(2).table()).startsWith("C2 ");
        assertThat(problems.get(3).table()).isEmpty();
    }

    @Test
    void a_problem_says_what_all_its_findings_have_in_common() {
        SameProblem<Finding> differing = problems(
                        finding("T02", Severity.ERROR, "B1.2.T.N", "7", "0", "0"),
                        finding("T02", Severity.ERROR, "B1.2.T.N", "9", "0", "0"))
                .get(0);
        assertThat(differing.alike()).isFalse();
        assertThat(differing.message()).isEqualTo("The total is …; its parts add up to 0.");

        SameProblem<Finding> alike = problems(
                        finding("T02", Severity.ERROR, "B1.2.T.N", "7", "0", "0"),
                        finding("T02", Severity.ERROR, "B1.2.SEA.N", "7", "0", "0"))
                .get(0);
        assertThat(alike.alike()).isTrue();
        assertThat(alike.message()).isEqualTo("The total is 7; its parts add up to 0.");
    }

    @Test
    void a_problem_whose_message_is_nothing_without_values_has_a_sentence_of_its_own_in_every_complete_language() {
        Finding one = finding("S07", Severity.NOTE, "B1.1.T.T", "1'200", "1200");
        Finding other = finding("S07", Severity.NOTE, "B1.1.F.T", "1'300", "1300");

        assertThat(problems(one, other).get(0).message())
                .isEqualTo("Figures or days were written with other signs, and were read as plain ones.");
        assertThat(problems(one).get(0).message()).isEqualTo("\"1'200\" was read as 1200.");
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            FindingWords words = new FindingWords(SampleReturn.MSRC, language);
            for (Rule rule : SampleReturn.MSRC.rules()) {
                Finding gaps = finding(rule.id(), rule.severity(), "B1.1.T.T", "…", "…", "…", "…", "…");
                String heading = Objects.requireNonNullElse(words.many(gaps), words.message(gaps));
                assertThat(heading.replaceAll("[\\p{P}\\s]", ""))
                        .as("%s in %s: %s", rule.id(), language, heading)
                        .hasSizeGreaterThan(10);
                assertThat(heading).as(rule.id()).doesNotStartWith("\"…\"");
            }
        }
    }

    private static List<SameProblem<Finding>> problems(Finding... findings) {
        return SameProblem.of(SampleReturn.MSRC, WORDS, List.of(findings), Function.identity());
    }

    private static Finding finding(
            String rule, Severity severity, String cell, String found, String allowed, String... details) {
        return new Finding(rule, severity, CellId.valueOf(cell), found, allowed, List.of(details));
    }
}
