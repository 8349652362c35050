package org.vrs.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Question.Layout;
import org.vrs.questionnaire.Texts;

/**
 * Finds the same row in two returns. A free row stands wherever the participant put it, so its number says nothing: it is
 * the same where its key is, such as the citizenship, the route's id, or origin, destination and service together.
 */
public final class RowMatch {

    private static final String ROUTE_ID = "ID";

    private final Question question;
    private final List<Column> key;

    public RowMatch(Question question) {
        this.question = question;
        this.key = question.layout() == Layout.LIST ? key(question.columns()) : List.of();
    }

    private static List<Column> key(List<Column> columns) {
        List<Column> id = columns.stream()
                .filter(column -> column.code().equals(ROUTE_ID))
                .toList();
        return !id.isEmpty()
                ? id
                : columns.stream()
                        .takeWhile(column -> !column.type().isFigure())
                        .filter(column -> column.type() == CellType.CODE)
                        .toList();
    }

    /** The columns that name a free row. */
    List<Column> key() {
        return key;
    }

    boolean isFree(String row) {
        return question.layout() == Layout.LIST && !question.rows().contains(row);
    }

    /** The rows that hold an answer, by what makes them the same in another return; in the order of the sheet. */
    public Map<String, String> rows(Answers answers) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String row : question.allRows()) {
            if (holdsAnswer(answers, row)) {
                rows.putIfAbsent(isFree(row) ? keyOf(answers, row) : row, row);
            }
        }
        return rows;
    }

    /** How a row is called: a fixed row by its text, a free row by what is written in its key, or else by its number. */
    public String label(Texts texts, AnswerWords words, Answers answers, String row) {
        if (!isFree(row)) {
            return texts.row(question, row);
        }
        String name = key.stream()
                .map(column -> words.of(
                        column, answers.get(question.cell(row, column.code())).orElse(null)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return name.isEmpty() ? String.valueOf(Integer.parseInt(row)) : name;
    }

    private boolean holdsAnswer(Answers answers, String row) {
        return question.columns().stream()
                .filter(column -> question.hasCell(row, column))
                .anyMatch(
                        column -> answers.get(question.cell(row, column.code())).isPresent());
    }

    private String keyOf(Answers answers, String row) {
        String words = key.stream()
                .map(column -> answers.get(question.cell(row, column.code())))
                .map(answer -> answer.map(known -> known.text()).orElse(""))
                .collect(Collectors.joining("|"));
        return words.replace("|", "").isBlank() ? "#" + row : words;
    }
}
