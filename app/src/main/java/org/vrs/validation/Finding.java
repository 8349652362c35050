package org.vrs.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/**
 * One thing that a rule found in a participant's own answers. It never holds a figure of another participant.
 *
 * @param rule     id of the rule, such as {@code T01}
 * @param severity what it asks of the participant
 * @param cell     the cell to look at, or null where the whole file is meant
 * @param found    the value found there, as the participant wrote it
 * @param allowed  what would be right, in plain form (a number, a range, the codes), or empty
 * @param details  further values for the rule's sentence, in the order of its placeholders after found and allowed
 */
public record Finding(
        String rule, Severity severity, @Nullable CellId cell, String found, String allowed, List<String> details) {

    /** The same trouble in the same place has the same key from version to version: explanations hang on it. */
    public String key() {
        return rule + "@" + (cell == null ? "" : cell.value());
    }
}
