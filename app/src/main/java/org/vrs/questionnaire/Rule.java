package org.vrs.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vrs.expression.Statement;

/**
 * One validation rule as the definition states it; {@code validation} knows how to run each kind.
 *
 * @param id       such as {@code T01}; its words are the texts {@code rule.<id>.message}, {@code .remedy} and {@code .help}
 * @param severity what a finding of it means for the participant
 * @param where    where it runs, and so who reads what it finds
 * @param kind     how it is checked, such as {@code parts-sum}
 * @param settings what the kind needs to know, as the schema of the definition guarantees it: question, cells, limits
 */
public record Rule(String id, Severity severity, Set<Where> where, String kind, Map<String, Object> settings) {

    /** The kind of a rule that says in sentences what holds, and the setting in which they stand. */
    public static final String EXPRESSION = "expression";

    /** Whether nobody but the reviewer may come to know what it finds. */
    public boolean isForReviewerOnly() {
        return where.equals(Set.of(Where.REVIEWER));
    }

    /** The SHA-256 of what the definition says about this rule, in hexadecimal: which state of the rule found something. */
    public String version() {
        return RuleVersion.of(this);
    }

    /** The sentences of a rule that is written as an expression; none where it is another kind. */
    public List<Statement> statements() {
        return settings.get(EXPRESSION) instanceof String text ? Statement.of(text) : List.of();
    }

    /** A whole number; 0 where the setting is absent. */
    public int number(String name) {
        return settings.get(name) instanceof Integer number ? number : 0;
    }

    public String text(String name) {
        return String.valueOf(settings.get(name));
    }

    public List<String> texts(String name) {
        return texts(settings, name);
    }

    /** The entries of a list of groups, such as {@code sums}. */
    public List<Map<?, ?>> groups(String name) {
        return settings.get(name) instanceof List<?> groups
                ? groups.stream().<Map<?, ?>>map(group -> (Map<?, ?>) group).toList()
                : List.of();
    }

    /** The texts of a setting inside a group. */
    public static List<String> texts(Map<?, ?> settings, String name) {
        return settings.get(name) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The cells of a setting inside a group. */
    public static List<CellId> cells(Map<?, ?> settings, String name) {
        return texts(settings, name).stream().map(CellId::valueOf).toList();
    }
}
