package org.vrs.questionnaire;

/** What a setting of a rule names: it tells references to what is asked from limits, names and codes. */
enum RulePart {
    /** Cells. */
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
            case "cell", "cells", "part", "whole" -> CELL;
            case "columns", "from", "to", "path", "modes" -> COLUMN;
            case "question", "questions", "filled" -> QUESTION;
            case "keep", "except" -> SECTION;
            case "counts", "shares" -> GROUP;
            default -> OTHER;
        };
    }
}
