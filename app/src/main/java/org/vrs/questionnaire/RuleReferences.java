package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the questions, rows, columns and cells that a rule names although nobody is asked for them. */
class RuleReferences {

    private final Map<String, Question> questions;
    private final Set<CellId> cells;
    private final Set<String> columns;
    private final BiConsumer<String, String> report;

    RuleReferences(
            Map<String, Question> questions,
            Set<CellId> cells,
            Set<String> columns,
            BiConsumer<String, String> report) {
        this.questions = questions;
        this.cells = cells;
        this.columns = columns;
        this.report = report;
    }

    void check(JsonNode rule, String place) {
        rule.properties()
                .forEach(setting -> check(setting.getKey(), setting.getValue(), place + "/" + setting.getKey()));
        if (rule.has("figure")) {
            checkPlainNames(rule, place);
        }
    }

    private void check(String name, JsonNode value, String place) {
        switch (RulePart.of(name)) {
            case CELL -> texts(value).forEach(cell -> checkCell(cell, place));
            case COLUMN -> texts(value).forEach(column -> checkColumn(column, place));
            case QUESTION -> texts(value).forEach(question -> checkQuestion(question, place));
            case GROUP -> {
                for (int i = 0; i < value.size(); i++) {
                    String at = place + "/" + i;
                    value.path(i).properties().forEach(part -> check(part.getKey(), part.getValue(), at));
                }
            }
            case SECTION, OTHER -> {
                // sections are checked where they are known; the rest names nothing that is asked
            }
        }
    }

    /** Columns that a rule names without their question are in each question that it names. */
    private void checkPlainNames(JsonNode rule, String place) {
        List<String> asked = new ArrayList<>(texts(rule.path("questions")));
        asked.addAll(texts(rule.path("question")));
        List<String> across = new ArrayList<>(texts(rule.path("figure")));
        across.addAll(texts(rule.path("key")));
        across.addAll(texts(rule.path("keys")));
        for (String id : asked) {
            @Nullable Question question = questions.get(id);
            if (question != null) {
                across.forEach(name -> checkPart(hasColumn(question, name), place, id + " has no column " + name));
            }
        }
    }

    private static boolean hasColumn(Question question, String code) {
        return question.columns().stream().anyMatch(column -> column.code().equals(code));
    }

    private void checkPart(boolean found, String place, String lack) {
        if (!found) {
            report.accept(place, lack + ".");
        }
    }

    private void checkQuestion(String id, String place) {
        if (!questions.containsKey(id)) {
            report.accept(place, "there is no question " + id + ".");
        }
    }

    private void checkCell(String cell, String place) {
        if (cells.stream().noneMatch(known -> known.value().equals(cell))) {
            report.accept(place, "there is no cell " + cell + ".");
        }
    }

    private void checkColumn(String column, String place) {
        if (!columns.contains(column)) {
            report.accept(place, "there is no column " + column + ".");
        }
    }

    /** The text of a value, or those of a list and of the lists in it. */
    private static List<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        return StreamSupport.stream(value.spliterator(), false)
                .flatMap(part -> part.isArray() ? StreamSupport.stream(part.spliterator(), false) : Stream.of(part))
                .map(JsonNode::asText)
                .toList();
    }
}
