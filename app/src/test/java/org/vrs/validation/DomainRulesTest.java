package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;
import org.vrs.questionnaire.Where;

/**
 * The form has the rules that the study of the domain asks for, with their severities, and each runs where it asks; a rule may
 * be several here, with a letter behind its number. What goes beyond is named, so that it is meant.
 */
class DomainRulesTest {

    /** Rules of this form that the study does not ask for: about files, dates, addresses and notes. */
    private static final Set<String> OUR_OWN = Set.of("S07", "S08", "S09", "S10", "V10", "V11", "V12");

    /** More severe than asked for: a text that a figure was made of in a cell for figures (S06A). */
    private static final Map<String, Severity> MORE_SEVERE = Map.of("S06", Severity.ERROR);

    /** Asked for on the server; told in the sheet as well, because a formula can. */
    private static final Set<String> TOLD_EARLIER = Set.of("V06", "X02", "X04", "X05", "X07", "X09", "X15");

    private static final Map<String, Severity> SEVERITIES =
            Map.of("E", Severity.ERROR, "W", Severity.WARNING, "I", Severity.NOTE, "item", Severity.NOTE);
    private static final Map<String, Where> PLACES = Map.of("F", Where.SHEET, "S", Where.SERVER, "R", Where.REVIEWER);

    private record Asked(String id, Set<Severity> severities, Set<Where> where) {
        static Asked of(String line) {
            String[] parts = line.split(" +");
            return new Asked(
                    parts[0],
                    Arrays.stream(parts[1].split(","))
                            .map(SEVERITIES::get)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class))),
                    Arrays.stream(parts[2].split(","))
                            .map(PLACES::get)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Where.class))));
        }
    }

    private static List<Asked> asked() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DomainRulesTest.class.getResourceAsStream("asked-rules.txt")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Asked::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, List<Rule>> there() {
        return SampleReturn.MSRC.rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.id().substring(0, 3), TreeMap::new, Collectors.toList()));
    }

    @Test
    void every_rule_is_there_and_no_other() {
        Set<String> ids = asked().stream().map(Asked::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).hasSize(56).doesNotContainAnyElementsOf(OUR_OWN);
        ids.addAll(OUR_OWN);
        assertThat(there().keySet()).containsExactlyElementsOf(ids);
    }

    @Test
    void each_has_its_severities() {
        for (Asked asked : asked()) {
            Set<Severity> severities = EnumSet.copyOf(asked.severities());
            if (MORE_SEVERE.containsKey(asked.id())) {
                assertThat(severities.add(MORE_SEVERE.get(asked.id()))).isTrue();
            }
            assertThat(there().get(asked.id()).stream().map(Rule::severity).collect(Collectors.toSet()))
                    .as(asked.id())
                    .isEqualTo(severities);
        }
    }

    @Test
    void each_runs_where_it_is_asked_for() {
        for (Asked asked : asked()) {
            Set<Where> where = EnumSet.copyOf(asked.where());
            if (TOLD_EARLIER.contains(asked.id())) {
                assertThat(where.add(Where.SHEET)).as(asked.id()).isTrue();
            }
            assertThat(there().get(asked.id()).stream()
                            .flatMap(rule -> rule.where().stream())
                            .collect(Collectors.toSet()))
                    .as(asked.id())
                    .isEqualTo(where);
        }
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
