package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Texts;
import org.yaml.snakeyaml.Yaml;

/** Every rule of the questionnaire has a return that keeps it, one that breaks it and one with markers, beside its definition. */
class RuleExamplesTest {

    private static final Checks CHECKS = Checks.ofAll(SampleReturn.MSRC);
    private static final Map<String, Map<String, String>> EXAMPLES = read();

    private static Map<String, Map<String, String>> read() {
        try (InputStream file = RuleExamplesTest.class.getResourceAsStream("/forms/msrc/1.0/examples.yaml")) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * All but the rules that the reader of a file raises, whose examples are files in the tests of {@code workbook}, and those
     * that compare returns, whose examples are several returns in {@code MirrorRulesTest}.
     */
    static Stream<Rule> rules() {
        return SampleReturn.MSRC.rules().stream()
                .filter(rule -> !rule.kind().equals("upload") && !rule.kind().startsWith("mirror-"));
    }

    private static Map<String, String> example(Rule rule) {
        Map<String, String> example = new LinkedHashMap<>(EXAMPLES.getOrDefault(rule.id(), Map.of()));
        String[] help = SampleReturn.MSRC.texts(Locale.ENGLISH).example(rule).split(Texts.BREAKS, -1);
        if (help.length == 2) {
            example.putIfAbsent("keeps", help[0].substring(1));
            example.putIfAbsent("breaks", help[1]);
        }
        return example;
    }

    @Test
    void there_is_no_example_of_a_rule_that_is_not_there() {
        Set<String> ids = rules().map(Rule::id).collect(Collectors.toSet());
        assertThat(ids).containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keeps(Rule rule) {
        Map<String, String> example = example(rule);
        assertThat(example).as(rule.id()).containsKeys("keeps", "breaks", "markers");
        assertThat(found(rule, example, cells(example.get("keeps")))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void breaks(Rule rule) {
        Map<String, String> example = example(rule);
        Map<CellId, @Nullable Answer> cells = cells(example.get("keeps"));
        cells.putAll(cells(example.get("breaks")));
        assertThat(found(rule, example, cells)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void meets_markers(Rule rule) {
        Map<String, String> example = example(rule);
        Map<CellId, @Nullable Answer> cells = new LinkedHashMap<>();
        if (example.containsKey("with")) {
            cells.putAll(cells(example.get("with")));
        } else {
            cells.putAll(cells(example.get("keeps")));
            cells.put(cells(example.get("breaks")).keySet().iterator().next(), Answer.missing(Marker.NAV));
        }
        assertThat(cells.values()).anyMatch(Answer.Missing.class::isInstance);
        assertThat(example.get("markers")).isIn("kept", "broken");
        assertThat(found(rule, example, cells)).isEqualTo(example.get("markers").equals("broken"));
    }

    private static boolean found(Rule rule, Map<String, String> example, Map<CellId, @Nullable Answer> cells) {
        @Nullable Answers last = example.containsKey("last") ? returned(cells(example.get("last"))) : null;
        @Nullable Answers revised = example.containsKey("revised") ? returned(cells(example.get("revised"))) : null;
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        List<Answers> earlier = last == null ? List.of() : List.of(last, last);
        return CHECKS.run(new CheckInput(returned(cells), last, earlier, revised, year, "KHM")).list().stream()
                .anyMatch(finding -> finding.rule().equals(rule.id()));
    }

    private static Answers returned(Map<CellId, @Nullable Answer> cells) {
        Answers answers = SampleReturn.inOrder().answers();
        for (Map.Entry<CellId, @Nullable Answer> cell : cells.entrySet()) {
            answers = answers.with(cell.getKey(), cell.getValue());
        }
        return answers;
    }

    private static Map<CellId, @Nullable Answer> cells(@Nullable String text) {
        Map<CellId, @Nullable Answer> cells = new LinkedHashMap<>();
        for (String cell : String.valueOf(text).split(";")) {
            String[] both = cell.split(" = ", 2);
            for (String id : all(both[0].strip())) {
                cells.put(CellId.valueOf(id), answer(CellId.valueOf(id), both[1].strip()));
            }
        }
        return cells;
    }

    /** {@code A.B|C.D} is A.B.D and A.C.D. */
    private static List<String> all(String id) {
        List<String> ids = List.of("");
        for (String part : id.split("\\.")) {
            List<String> longer = new ArrayList<>();
            for (String before : ids) {
                for (String one : part.split("\\|")) {
                    longer.add(before.isEmpty() ? one : before + "." + one);
                }
            }
            ids = longer;
        }
        return ids;
    }

    private static @Nullable Answer answer(CellId id, String text) {
        CellType type = SampleReturn.MSRC.cell(id).orElseThrow().column().type();
        if (text.equals("\"\"")) {
            return null;
        }
        if (Arrays.stream(Marker.values()).anyMatch(marker -> marker.name().equals(text))) {
            return Answer.missing(Marker.valueOf(text));
        }
        if (text.matches("x\\*[0-9]+")) {
            return Answer.words("x".repeat(Integer.parseInt(text.substring(2))));
        }
        if (type.isFigure() || type == CellType.RANK) {
            return text.matches("-?[0-9.]+") ? Answer.number(new BigDecimal(text)) : Answer.words(text);
        }
        return switch (type) {
            case CODE, CODES, FLAGS -> Answer.code(text);
            case DATE -> text.matches("[0-9]{4}-[0-9-]+") ? Answer.day(LocalDate.parse(text)) : Answer.words(text);
            default -> Answer.words(text);
        };
    }
}
