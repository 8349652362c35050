package org.vrs.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.vrs.mirror.Comparison.Rates;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Rule;
import org.vrs.screen.Text;

/** Populations come from the settings with their source, and where they lack the reviewer is told. */
class PopulationsTest {

    private static final Rule RATES = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"))
            .rule("N03")
            .orElseThrow();
    private static final Set<String> OTHERS = Set.of("AAA", "BBB", "CCC", "DDD", "EEE");

    private static Populations known(String... codes) {
        Map<String, Long> people = new TreeMap<>();
        for (String code : codes) {
            people.put(code, 1L);
        }
        return new Populations(people, "Yearbook, 2024");
    }

    @Test
    void they_are_read_from_the_settings_with_their_source() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("vrs.populations.KHM", "1000")
                .withProperty("vrs.populations-source", "Yearbook, 2024");
        assertThat(Populations.of(environment)).isEqualTo(new Populations(Map.of("KHM", 1000L), "Yearbook, 2024"));
        assertThat(Populations.of(new MockEnvironment())).isEqualTo(new Populations(Map.of(), ""));
    }

    @Test
    void a_number_without_a_source_and_one_that_is_none_are_refused() {
        assertThatThrownBy(() -> new Populations(Map.of("KHM", 1000L), " "))
                .hasMessageContaining("vrs.populations is set without vrs.populations-source");
        assertThatThrownBy(() -> new Populations(Map.of("KHM", 0L), "Yearbook, 2024"))
                .hasMessage("vrs.populations.KHM is 0; a population is at least 1.");
        assertThat(new Populations(Map.of("KHM", 1L), "Yearbook, 2024").people())
                .hasSize(1);
    }

    @Test
    void the_reviewer_is_told_what_lacks_or_where_they_are_from() {
        assertThat(Rates.of(RATES, "KHM", OTHERS, known("AAA", "BBB", "CCC", "DDD")))
                .isEqualTo(new Rates(false, Text.of("mirror.rates.own", "N03", "KHM", "vrs.populations.KHM")));
        assertThat(Rates.of(RATES, "KHM", OTHERS, known("KHM", "AAA", "BBB", "CCC", "ZZZ")))
                .isEqualTo(new Rates(false, Text.of("mirror.rates.few", "N03", 3L, 5, 4)));
        assertThat(Rates.of(RATES, "KHM", OTHERS, known("KHM", "AAA", "BBB", "CCC", "DDD")))
                .isEqualTo(new Rates(true, Text.of("mirror.rates.ran", "N03", 4L, "Yearbook, 2024")));
    }
}
