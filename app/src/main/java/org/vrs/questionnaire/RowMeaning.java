package org.vrs.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Question.Layout;

/**
 * Finds the same row in two returns. A free row stands wherever the participant put it, so its number says nothing: it is
 * the same where its key is, such as the citizenship, the route's id, or origin, destination and service together.
 */
public final class RowMeaning {

    private static final String ROUTE_ID = "ID";

    private final Question question;
    private final List<Column> key;

    public RowMeaning(Question question) {
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
    public List<Column> key() {
        return key;
    }

    /** Whether a row stands wherever the participant put it. */
    public boolean isFree(String row) {
        return question.layout() == Layout.LIST && !question.rows().contains(row);
    }

    /** What makes a row the same in another return: a fixed row's name, a free row's key, or {@code #03} where it has none. */
    public String of(Answers answers, String row) {
        if (!isFree(row)) {
            return row;
        }
        String words = key.stream()
                .map(column -> answers.get(question.cell(row, column.code())))
                .map(answer -> answer.map(Answer::text).orElse(""))
                .collect(Collectors.joining("|"));
        return words.replace("|", "").isBlank() ? "#" + row : words;
    }
}
