package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the questions, rows, columns and cells that a rule names although nobody is asked for them. */
class RuleReferences {

    /** In a sum, every row but the total. */
    private static final String ALL = "ALL";

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
        texts(rule.path("cells")).forEach(cell -> checkCell(cell, place + "/cells"));
        rule.path("pairs").forEach(pair -> texts(pair).forEach(cell -> checkCell(cell, place + "/pairs")));
        checkOne(rule, "cell", place);
        texts(rule.path("columns")).forEach(column -> checkColumn(column, place + "/columns"));
        for (String end : List.of("from", "to")) {
            if (rule.has(end)) {
                checkColumn(rule.path(end).asText(), place + "/" + end);
            }
        }
        for (int i = 0; i < rule.path("counts").size(); i++) {
            JsonNode count = rule.path("counts").path(i);
            checkOne(count, "cell", place + "/counts/" + i);
            checkQuestion(count.path("question").asText(), place + "/counts/" + i);
        }
        for (String group : List.of("sums", "orders")) {
            for (int i = 0; i < rule.path(group).size(); i++) {
                checkTable(rule.path(group).path(i), place + "/" + group + "/" + i);
            }
        }
    }

    private void checkOne(JsonNode node, String name, String place) {
        if (node.has(name)) {
            checkCell(node.path(name).asText(), place + "/" + name);
        }
    }

    private void checkTable(JsonNode table, String place) {
        for (String id : texts(table.path("questions"))) {
            @Nullable Question question = questions.get(id);
            if (question == null) {
                checkQuestion(id, place);
                continue;
            }
            List<String> across = texts(table.path("columns"));
            List<String> down = texts(table.path("rows"));
            across.forEach(column -> checkPart(hasColumn(question, column), place, id + " has no column " + column));
            down.stream()
                    .filter(row -> !row.equals(ALL))
                    .forEach(row -> checkPart(question.rows().contains(row), place, id + " has no row " + row));
            if (table.has("total")) {
                String total = table.path("total").asText();
                boolean found = down.isEmpty()
                        ? hasColumn(question, total)
                        : question.rows().contains(total);
                checkPart(found, place, id + " has no " + (down.isEmpty() ? "column " : "row ") + total);
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

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
