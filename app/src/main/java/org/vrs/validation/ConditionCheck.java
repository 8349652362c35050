package org.vrs.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Expression;
import org.vrs.expression.Expression.Comparison;
import org.vrs.expression.Marked;
import org.vrs.expression.Statement;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation.Condition;

/**
 * A sentence about cells is worked out as it stands. What is found stands in the first cell of the condition; the details are
 * the last figure and the percentage of the change, or what the sentence depends on, or what the cell was compared with.
 */
record ConditionCheck(RuleSettings rule) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void check(Reading reading, Condition condition) {
        Statement statement = condition.statement();
        AnsweredValues values = new AnsweredValues(reading, statement.usesLast());
        if (statement.isBroken(values)) {
            CellId cell = condition.place();
            String found = words(values.now(cell.value()));
            reading.find(rule, cell, found, allowed(statement, values), details(statement, values));
        }
    }

    /** What the cell should hold, where it stands alone on its side. */
    private static String allowed(Statement statement, AnsweredValues values) {
        if (!(statement.condition() instanceof Comparison comparison)
                || !(comparison.left() instanceof Expression.Name)) {
            return "";
        }
        String limit = words(comparison.right().value(values));
        return switch (comparison.sign()) {
            case EQUAL -> limit;
            case UNEQUAL -> "≠ " + limit;
            case LESS -> "< " + limit;
            case AT_MOST -> "≤ " + limit;
            case MORE -> "> " + limit;
            case AT_LEAST -> "≥ " + limit;
        };
    }

    private static String[] details(Statement statement, AnsweredValues values) {
        if (statement.usesLast()) {
            String cell = statement.names().iterator().next();
            return new String[] {words(values.last(cell)), change(values.now(cell), values.last(cell))};
        }
        @Nullable Expression when = statement.when();
        if (when != null) {
            String cell = when.names().iterator().next();
            return new String[] {words(values.now(cell)), cell};
        }
        return statement.condition() instanceof Comparison comparison
                ? new String[] {
                    words(comparison.right().value(values)),
                    names(comparison.right().names())
                }
                : new String[0];
    }

    private static String names(Set<String> names) {
        return names.stream().collect(Collectors.joining(" + "));
    }

    /** By how many percent a figure differs from the last one; empty where that has no meaning. */
    private static String change(@Nullable Object now, @Nullable Object last) {
        if (now instanceof BigDecimal figure && last instanceof BigDecimal before && before.signum() != 0) {
            return figure.subtract(before)
                    .abs()
                    .multiply(HUNDRED)
                    .divide(before.abs(), 0, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return "";
    }

    private static String words(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Reading.plain(number);
        }
        return value instanceof Marked marked ? marked.marker() : value == null ? "" : value.toString();
    }
}
