package org.vrs.workbook;

import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/**
 * Something found in a return, in words of the workbook's language, to be shown to the participant beside its own figures.
 *
 * @param cell        the cell to look at, or null where the whole file is meant
 * @param where       question, row and column in words
 * @param message     what happened
 * @param found       the value found
 * @param allowed     what would be right, or empty
 * @param remedy      how to put it right
 * @param explanation what the participant has said about it, or empty
 */
public record Mark(
        @Nullable CellId cell,
        Severity severity,
        String where,
        String message,
        String found,
        String allowed,
        String remedy,
        String explanation) {}
