package org.vrs.questionnaire;

import java.util.Optional;

/**
 * A place that a mapping between two versions names: a question {@code B1.1}, a column of all its rows {@code B1.1.*.LT18}, a
 * row {@code B1.1.F}, or a cell {@code B1.1.F.LT18}. Parts that it leaves open are empty.
 */
record Spot(Kind kind, Question question, String row, String column) {

    /** From the general to the exact: where several name a cell, the last counts. */
    enum Kind {
        QUESTION,
        COLUMN,
        ROW,
        CELL
    }

    private static final String ANY_ROW = "*.";

    /** The place that a text names in a form; empty where the form has no such place. */
    static Optional<Spot> of(Questionnaire form, String text) {
        for (Question question : form.questions()) {
            if (text.equals(question.id())) {
                return Optional.of(new Spot(Kind.QUESTION, question, "", ""));
            }
            if (text.startsWith(question.id() + ".")) {
                Optional<Spot> inside =
                        inside(question, text.substring(question.id().length() + 1));
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Spot> inside(Question question, String rest) {
        if (question.layout() == Question.Layout.FIELDS) {
            return hasColumn(question, rest) ? Optional.of(new Spot(Kind.CELL, question, "", rest)) : Optional.empty();
        }
        if (rest.startsWith(ANY_ROW)) {
            String column = rest.substring(ANY_ROW.length());
            return hasColumn(question, column)
                    ? Optional.of(new Spot(Kind.COLUMN, question, "", column))
                    : Optional.empty();
        }
        int dot = rest.indexOf('.');
        String row = dot < 0 ? rest : rest.substring(0, dot);
        if (!question.allRows().contains(row)) {
            return Optional.empty();
        }
        String column = dot < 0 ? "" : rest.substring(dot + 1);
        if (dot < 0) {
            return Optional.of(new Spot(Kind.ROW, question, row, ""));
        }
        return hasColumn(question, column) ? Optional.of(new Spot(Kind.CELL, question, row, column)) : Optional.empty();
    }

    private static boolean hasColumn(Question question, String code) {
        return question.columns().stream().anyMatch(column -> column.code().equals(code));
    }

    boolean holds(Questionnaire.Cell cell) {
        return cell.question().id().equals(question.id())
                && (kind != Kind.ROW && kind != Kind.CELL || cell.row().equals(row))
                && (kind != Kind.COLUMN && kind != Kind.CELL
                        || cell.column().code().equals(column));
    }

    /** What a cell that another place holds is called here: what this place leaves open stays as it was. */
    CellId of(Questionnaire.Cell cell) {
        return question.cell(
                kind == Kind.ROW || kind == Kind.CELL ? row : cell.row(),
                column.isEmpty() ? cell.column().code() : column);
    }
}
