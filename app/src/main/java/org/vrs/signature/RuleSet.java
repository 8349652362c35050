package org.vrs.signature;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;

/** Says which rules answers were checked by: a hash that changes with every change of a rule and with nothing else. */
public final class RuleSet {

    private RuleSet() {}

    /** The version of a questionnaire's rules, 64 hexadecimal digits; the order in which they are written does not matter. */
    public static String version(Questionnaire questionnaire) {
        List<Object> rules = questionnaire.rules().stream()
                .sorted(Comparator.comparing(Rule::id).thenComparing(Rule::kind))
                .<Object>map(rule -> Map.of(
                        "id", rule.id(),
                        "severity", rule.severity().name(),
                        "kind", rule.kind(),
                        "settings", plain(rule.settings())))
                .toList();
        return Sha256.of(CanonicalJson.bytes(rules));
    }

    /** Settings as JSON has them: whatever is no map, list, number or truth is its text. */
    private static Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RuleSet::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
