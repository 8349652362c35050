package org.vrs.questionnaire;

/** What a setting of a rule names: it tells references to what is asked from limits, names and codes. */
enum RulePart {
    /** Cells, or pairs of cells. */
    CELL,
    /** Columns with their question, such as {@code B2.AREA}. */
    COLUMN,
    QUESTION,
    SECTION,
    /** Settings that belong together, in a list of such groups. */
    GROUP,
    /** A limit, a code, or a row or column of a question named beside it. */
    OTHER;

    static RulePart of(String setting) {
        return switch (setting) {
            case "cell", "cells", "pairs", "parts", "whole", "none", "some" -> CELL;
            case "columns", "from", "to", "path", "modes", "given", "beside" -> COLUMN;
            case "question", "questions", "filled" -> QUESTION;
            case "keep", "except" -> SECTION;
            case "counts", "limits", "clashes", "needs", "sums", "orders" -> GROUP;
            default -> OTHER;
        };
    }
}
