package org.vrs.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vrs.draft.CellChange;
import org.vrs.national.OfferPage.Kind;
import org.vrs.national.OfferPage.Line;
import org.vrs.national.OfferPage.Table;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerWords;

/** Says in words what one set of answers has otherwise than another, in the order of the questionnaire. */
final class Differences {

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final AnswerWords words;

    Differences(Questionnaire questionnaire, Locale locale) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.words = new AnswerWords(texts, locale);
    }

    List<Table> between(Answers before, Answers now) {
        List<Table> tables = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            List<Line> lines = new ArrayList<>();
            for (CellId id : question.cells()) {
                Answer old = before.cells().get(id);
                Answer fresh = now.cells().get(id);
                if (!CellChange.code(old).equals(CellChange.code(fresh))) {
                    lines.add(line(questionnaire.cell(id).orElseThrow(), old, fresh));
                }
            }
            if (!lines.isEmpty()) {
                tables.add(new Table(question.id(), texts.question(question), lines));
            }
        }
        return tables;
    }

    private Line line(Cell cell, @Nullable Answer before, @Nullable Answer now) {
        Kind kind = before == null ? Kind.ADDED : now == null ? Kind.CLEARED : Kind.CHANGED;
        return new Line(
                kind, cell.id().value(), where(cell), words.of(cell.column(), before), words.of(cell.column(), now));
    }

    private String where(Cell cell) {
        String column = texts.column(cell.question(), cell.column());
        if (cell.row().isEmpty()) {
            return column;
        }
        boolean fixed = cell.question().rows().contains(cell.row());
        String row = fixed ? texts.row(cell.question(), cell.row()) : String.valueOf(Integer.parseInt(cell.row()));
        return row + " \u00b7 " + column;
    }
}
