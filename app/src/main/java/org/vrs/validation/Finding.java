package org.vrs.validation;

import java.util.List;
import java.util.Objects;
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
 * @param evidence what it rests on; two findings that say the same are equal whatever they rest on
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable CellId cell,
        String found,
        String allowed,
        List<String> details,
        Evidence evidence) {

    public Finding {
        // An offer that was stored before there was evidence has none.
        evidence = Objects.requireNonNullElse(evidence, Evidence.NONE);
    }

    /** A finding that rests on nothing but itself, such as one about a whole file. */
    public Finding(
            String rule, Severity severity, @Nullable CellId cell, String found, String allowed, List<String> details) {
        this(rule, severity, cell, found, allowed, details, Evidence.NONE);
    }

    /** The same finding, resting on something. */
    public Finding restingOn(Evidence what) {
        return new Finding(rule, severity, cell, found, allowed, details, what);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && key().equals(that.key())
                && severity == that.severity
                && found.equals(that.found)
                && allowed.equals(that.allowed)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key(), severity, found, allowed, details);
    }

    /** The same trouble in the same place has the same key from version to version: explanations hang on it. */
    public String key() {
        return rule + "@" + (cell == null ? "" : cell.value());
    }
}
