package org.vrs.validation;

import java.util.List;
import java.util.Map;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Rule;

/** A rule with its settings as the schema of the definition guarantees them. */
record RuleSettings(Rule rule) {

    /** A column of a question, over all its rows: {@code B2.AREA}. */
    record ColumnName(String question, String column) {
        static ColumnName of(String text) {
            int dot = text.lastIndexOf('.');
            return new ColumnName(text.substring(0, dot), text.substring(dot + 1));
        }
    }

    int number(String name) {
        return rule.settings().get(name) instanceof Integer number ? number : 0;
    }

    String text(String name) {
        return String.valueOf(rule.settings().get(name));
    }

    List<String> texts(String name) {
        return texts(rule.settings(), name);
    }

    List<ColumnName> columns() {
        return texts("columns").stream().map(ColumnName::of).toList();
    }

    List<CellId> cells() {
        return texts("cells").stream().map(CellId::valueOf).toList();
    }

    /** Pairs of cells. */
    List<List<CellId>> pairs() {
        return rule.settings().get("pairs") instanceof List<?> pairs
                ? pairs.stream()
                        .map(pair -> ((List<?>) pair)
                                .stream()
                                        .map(String::valueOf)
                                        .map(CellId::valueOf)
                                        .toList())
                        .toList()
                : List.of();
    }

    /** The entries of a list of groups, such as {@code sums}. */
    List<Map<?, ?>> groups(String name) {
        return rule.settings().get(name) instanceof List<?> groups
                ? groups.stream().<Map<?, ?>>map(group -> (Map<?, ?>) group).toList()
                : List.of();
    }

    static List<String> texts(Map<?, ?> settings, String name) {
        return settings.get(name) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }
}
