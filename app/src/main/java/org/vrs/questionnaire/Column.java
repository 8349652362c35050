package org.vrs.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * One column of a question (or one field, where the question has single fields).
 *
 * @param code     last part of the cell id
 * @param type     what may stand there
 * @param codeList the list of codes for CODE and CODES, else null
 * @param required whether a blank is an error when the question must be answered or the row is started
 * @param maxLength longest text, 0 for the form's default
 */
public record Column(String code, CellType type, @Nullable String codeList, boolean required, int maxLength) {}
