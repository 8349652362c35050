package org.vrs.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerWords;

/**
 * One cell that differs between two versions of a return.
 *
 * @param cell  the cell's id
 * @param where question, row and column in words
 */
record AnswerChange(String cell, String where, String before, String now) {

    /** Every cell that differs, in the order of the sheets. */
    static List<AnswerChange> between(Questionnaire questionnaire, Locale locale, Answers before, Answers now) {
        Texts texts = questionnaire.texts(locale);
        AnswerWords words = new AnswerWords(texts, locale);
        TreeSet<CellId> cells = new TreeSet<>(before.cells().keySet());
        cells.addAll(now.cells().keySet());
        return cells.stream()
                .filter(cell ->
                        !Objects.equals(before.cells().get(cell), now.cells().get(cell)))
                .map(cell -> questionnaire.cell(cell).orElse(null))
                .filter(Objects::nonNull)
                .map(cell -> new AnswerChange(
                        cell.id().value(),
                        where(texts, cell),
                        words(words, cell.column(), before.cells().get(cell.id())),
                        words(words, cell.column(), now.cells().get(cell.id()))))
                .toList();
    }

    /** A cell's question, row and column in words. */
    static String where(Texts texts, Cell cell) {
        String column = texts.column(cell.question(), cell.column());
        String question = cell.question().id() + " " + texts.question(cell.question());
        if (cell.row().isEmpty()) {
            return question + " · " + column;
        }
        boolean fixed = cell.question().rows().contains(cell.row());
        String row = fixed ? texts.row(cell.question(), cell.row()) : cell.row();
        return question + " · " + row + " · " + column;
    }

    private static String words(AnswerWords words, Column column, @Nullable Answer answer) {
        return words.of(column, answer);
    }
}
