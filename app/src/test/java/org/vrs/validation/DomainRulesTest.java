package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Rule;

/** No rule of the domain's list is missing: S, V, T, X and P as the participant's checks, whatever letter follows a number. */
class DomainRulesTest {

    private static final Set<String> ASKED = asked();

    private static Set<String> asked() {
        Set<String> ids = new TreeSet<>();
        ids.addAll(numbered("S", 6));
        ids.addAll(numbered("V", 9));
        ids.addAll(numbered("T", 10));
        ids.addAll(numbered("X", 17));
        ids.addAll(numbered("P", 11));
        return ids;
    }

    private static Set<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s%02d".formatted(letter, number))
                .collect(Collectors.toSet());
    }

    @Test
    void every_rule_is_there() {
        Set<String> there = SampleReturn.MSRC.rules().stream()
                .map(Rule::id)
                .map(id -> id.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsAll(ASKED);
    }

    @Test
    void rules_that_compare_are_sentences() {
        Set<String> named = SampleReturn.MSRC.rules().stream()
                .filter(rule -> !rule.kind().equals(Rule.EXPRESSION))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .doesNotContainAnyElementsOf(Arrays.asList(
                        "T01", "T02", "T03", "T04", "T06", "T08", "T09", "T10", "X01", "X02", "X04", "X05", "X06",
                        "X07", "X08", "X12", "X13", "X15", "X17", "P01", "P02", "P03"));
    }
}
