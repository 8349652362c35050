package org.vrs.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.RowMeaning;
import org.vrs.questionnaire.Texts;

/** Lines up the rows of two returns by what they mean, and says how each is called. */
public final class RowMatch {

    private final Question question;
    private final RowMeaning meaning;

    public RowMatch(Question question) {
        this.question = question;
        this.meaning = new RowMeaning(question);
    }

    /** The columns that name a free row. */
    List<Column> key() {
        return meaning.key();
    }

    boolean isFree(String row) {
        return meaning.isFree(row);
    }

    /** The rows that hold an answer, by what makes them the same in another return; in the order of the sheet. */
    public Map<String, String> rows(Answers answers) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String row : question.allRows()) {
            if (holdsAnswer(answers, row)) {
                rows.putIfAbsent(meaning.of(answers, row), row);
            }
        }
        return rows;
    }

    /** How a row is called: a fixed row by its text, a free row by what is written in its key, or else by its number. */
    public String label(Texts texts, AnswerWords words, Answers answers, String row) {
        if (!isFree(row)) {
            return texts.row(question, row);
        }
        String name = key().stream()
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
}
