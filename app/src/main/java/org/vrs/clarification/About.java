package org.vrs.clarification;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;

/**
 * What a query hangs on.
 *
 * @param id empty for the whole return, a table's id such as {@code B1.1}, or a cell's such as {@code B1.1.T.T}
 */
public record About(String id) {

    public static final About WHOLE = new About("");

    /**
     * What was typed or clicked.
     *
     * @throws Problem 422 where the questionnaire has neither such a table nor such a cell to fill in
     */
    public static About of(Questionnaire questionnaire, String typed) {
        String id = typed.strip();
        boolean known = id.isEmpty()
                || openQuestion(questionnaire, id) != null
                || cell(id) != null
                        && questionnaire
                                .cell(CellId.valueOf(id))
                                .filter(cell -> !cell.question().locked())
                                .isPresent();
        if (!known) {
            throw Problem.invalid("query.about", id);
        }
        return new About(id);
    }

    private static @Nullable Question openQuestion(Questionnaire questionnaire, String id) {
        Question question = questionnaire.question(id);
        return question == null || question.locked() ? null : question;
    }

    private static @Nullable CellId cell(String id) {
        try {
            return CellId.valueOf(id);
        } catch (IllegalArgumentException noCell) {
            return null;
        }
    }

    public boolean isWhole() {
        return id.isEmpty();
    }

    /** The cells that the participant may correct in answer to it; none where words are asked for about the whole. */
    public Set<CellId> cells(Questionnaire questionnaire) {
        Set<CellId> cells = new TreeSet<>();
        Question question = openQuestion(questionnaire, id);
        if (question != null) {
            cells.addAll(question.cells());
        } else if (!isWhole()) {
            cells.add(CellId.valueOf(id));
        }
        return cells;
    }

    /** The id of its section; empty for the whole. */
    public String section(Questionnaire questionnaire) {
        return cells(questionnaire).stream()
                .findFirst()
                .flatMap(questionnaire::cell)
                .map(cell -> cell.section().id())
                .orElse("");
    }
}
