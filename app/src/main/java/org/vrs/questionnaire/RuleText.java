package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule by itself, in the language of the definition: for somebody who wants to try it before it is written there. */
public final class RuleText {

    private static final String NAME = "rule";
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    /** A definition around the rule, which is right in every part, so that all faults are the rule's. */
    private static final String FRAME = """
            questionnaire: msrc
            version: "1.0"
            languages: {complete: [en]}
            sections: [{id: A, sheet: A, questions: [{id: A1, layout: fields, columns: [{code: A, type: text}]}]}]
            rules:
            """;

    private static final int LINES_BEFORE = 5;

    private RuleText() {}

    /** A rule as it could stand in the definition. */
    public static String of(Rule rule) {
        StringBuilder text = new StringBuilder("id: " + rule.id() + "\n");
        text.append("severity: ")
                .append(rule.severity().name().toLowerCase(Locale.ROOT))
                .append('\n');
        text.append("where: ").append(places(rule)).append('\n');
        if (!rule.kind().equals(Rule.EXPRESSION)) {
            text.append("kind: ").append(rule.kind()).append('\n');
        }
        rule.settings().forEach((name, value) -> {
            boolean block = value instanceof String words && words.indexOf('\n') >= 0;
            text.append(name)
                    .append(": ")
                    .append(block ? block(String.valueOf(value)) : flow(value))
                    .append('\n');
        });
        return text.toString();
    }

    private static String places(Rule rule) {
        return rule.where().stream()
                .sorted()
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A rule that is tried need not say where it would run. */
    private static void place(YamlFile file) {
        if (file.root().path("rules").path(0) instanceof ObjectNode rule && !rule.has(DefinitionReader.WHERE)) {
            rule.putArray(DefinitionReader.WHERE).add("server");
        }
    }

    private static String block(String words) {
        return words.strip().lines().collect(Collectors.joining("\n  ", "|\n  ", ""));
    }

    private static String flow(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RuleText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String words = String.valueOf(value);
        boolean bare = !(value instanceof String) || BARE.matcher(words).matches();
        return bare ? words : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Reads a rule about a questionnaire.
     *
     * @param text the lines of one rule, as {@link #of} writes them
     * @throws FaultyForm where it is no rule, or is about something that the questionnaire does not ask; with the lines of the text
     */
    public static Rule read(Questionnaire form, String text) {
        String indented = text.strip().lines().collect(Collectors.joining("\n    ", "  - ", "\n"));
        YamlFile file = new YamlFile(NAME, FRAME + indented);
        stopAt(file.faults());
        place(file);
        stopAt(new FormSchema("questionnaire").faults(file));
        Rule rule = new DefinitionReader(file, new YamlFile(NAME, "{}")).rules().get(0);
        stopAt(references(form, file, rule));
        return rule;
    }

    private static List<FormFault> references(Questionnaire form, YamlFile file, Rule rule) {
        List<FormFault> faults = new ArrayList<>();
        String place = "/rules/0";
        Map<String, Question> questions = new HashMap<>();
        Set<CellId> cells = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (Question question : form.questions()) {
            questions.put(question.id(), question);
            cells.addAll(question.cells());
            question.columns().forEach(column -> columns.add(question.id() + "." + column.code()));
        }
        new RuleReferences(questions, cells, columns, (at, fault) -> faults.add(file.fault(at, sentence(fault))))
                .check(file.root().path("rules").path(0), place);
        @Nullable Object expression = rule.settings().get(Rule.EXPRESSION);
        if (expression != null) {
            String at = place + "/" + Rule.EXPRESSION;
            new ExpressionReferences(
                            questions, cells, (line, fault) -> faults.add(file.fault(at, line, sentence(fault))))
                    .check(String.valueOf(expression));
        }
        return faults;
    }

    private static String sentence(String fault) {
        return fault.substring(0, 1).toUpperCase(Locale.ROOT) + fault.substring(1);
    }

    private static void stopAt(List<FormFault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyForm(
                    faults.stream().map(RuleText::own).distinct().sorted().toList());
        }
    }

    /** The fault in the lines of the rule alone. */
    private static FormFault own(FormFault fault) {
        String text = fault.text().replace("rules/0/", "").replace("rules/0: ", "The rule: ");
        return new FormFault(NAME, Math.max(1, fault.line() - LINES_BEFORE), text);
    }
}
