package org.vrs.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a rule: {@code rows of B1.1: T = F + M + O + U;}.
 *
 * @param scope     the tables or cells in which it is repeated, or null where it names its cells itself
 * @param when      what must be true for the rest to be asked, or null
 * @param condition what holds
 * @param text      the sentence as it is written, without its scope and its semicolon
 * @param line      where it begins, counted from 1
 */
public record Statement(@Nullable Scope scope, @Nullable Expression when, Expression condition, String text, int line) {

    /** What the names of a sentence are. */
    public enum Over {
        /** Rows, in each column of figures of the tables. */
        ROWS,
        /** Columns, in each row of the tables. */
        COLUMNS,
        /** There is one name, {@code value}, which is each of the cells. */
        CELLS
    }

    /**
     * Where a sentence is repeated.
     *
     * @param names tables, or the cells themselves
     * @param at    the only columns, or rows, in which it is repeated; all where this is empty
     */
    public record Scope(Over over, List<String> names, List<String> at) {
        @Override
        public String toString() {
            String where = over == Over.CELLS ? "cells " : over.name().toLowerCase(java.util.Locale.ROOT) + " of ";
            return where + String.join(", ", names) + (at.isEmpty() ? "" : " at " + String.join(", ", at));
        }
    }

    /** In a sentence about rows: all that are not named. */
    public static final String OTHERS = "others";

    /** In a sentence about cells: each of them. */
    public static final String VALUE = "value";

    /**
     * The sentences of a rule.
     *
     * @throws ExpressionFault at the first that cannot be understood
     */
    public static List<Statement> of(String text) {
        return new Parser(text).statements();
    }

    /** The rule of some sentences, written down again. */
    public static String write(List<Statement> statements) {
        return statements.stream().map(Statement::toString).collect(Collectors.joining("\n"));
    }

    /** The same sentence in some of its tables or cells only. */
    public Statement in(List<String> names) {
        return scope == null
                ? this
                : new Statement(new Scope(scope.over(), names, scope.at()), when, condition, text, line);
    }

    /** The same sentence about the cells that its names stand for. */
    public Statement about(UnaryOperator<String> names) {
        Expression asked = when == null ? null : when.renamed(names);
        return new Statement(null, asked, condition.renamed(names), text, line);
    }

    /** Every name, those of the condition first. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(condition.names());
        if (when != null) {
            names.addAll(when.names());
        }
        return names;
    }

    public boolean usesLast() {
        return condition.usesLast() || (when != null && when.usesLast());
    }

    /** Whether it is asked and does not hold; what is open is not broken. */
    public boolean isBroken(Values values) {
        return (when == null || Boolean.TRUE.equals(when.value(values)))
                && Boolean.FALSE.equals(condition.value(values));
    }

    @Override
    public String toString() {
        return (scope == null ? "" : scope + ": ") + text + ";";
    }
}
