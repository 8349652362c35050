package org.vrs.expression;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be worked out: a {@link BigDecimal}, a {@link String}, a {@link Marked}, a {@link Boolean}, or null where it is
 * open, because something that it needs is blank or a marker.
 */
public sealed interface Expression {

    @Nullable
    Object value(Values values);

    /** The same expression about other names. */
    Expression renamed(UnaryOperator<String> names);

    /** The expressions that it is made of. */
    List<Expression> parts();

    /** The names in it, in the order in which they are written. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof Name name) {
            names.add(name.name());
        }
        parts().forEach(part -> names.addAll(part.names()));
        return names;
    }

    /** Whether it looks at the last accepted return. */
    default boolean usesLast() {
        return this instanceof Last || parts().stream().anyMatch(Expression::usesLast);
    }

    /** What stands in a cell. */
    record Name(String name) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return values.now(name);
        }

        @Override
        public Name renamed(UnaryOperator<String> names) {
            return new Name(names.apply(name));
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** What stood in a cell of the last accepted return. */
    record Last(Name cell) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return values.last(cell.name());
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Last(cell.renamed(names));
        }

        @Override
        public List<Expression> parts() {
            return List.of(cell);
        }
    }

    /** A number or a text between quotation marks. */
    record Constant(Object value) implements Expression {
        @Override
        public Object value(Values values) {
            return value;
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return this;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** Two numbers worked into one. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            Object one = left.value(values);
            Object two = right.value(values);
            return one instanceof BigDecimal a && two instanceof BigDecimal b ? operator.of(a, b) : null;
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Arithmetic(operator, left.renamed(names), right.renamed(names));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** Two values compared: numbers by size, codes and markers by their letters. */
    record Comparison(Sign sign, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return sign.compare(left.value(values), right.value(values));
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Comparison(sign, left.renamed(names), right.renamed(names));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code MIN <= TYPICAL <= MAX}: what is blank or a marker is passed over. */
    record Ascending(List<Expression> parts) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            @Nullable Object before = null;
            @Nullable Object all = null;
            for (Expression part : parts) {
                if (part.value(values) instanceof BigDecimal next) {
                    if (before != null) {
                        all = Truth.and(all == null ? Boolean.TRUE : all, Sign.AT_MOST.compare(before, next));
                    }
                    before = next;
                }
            }
            return all;
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Ascending(parts.stream().map(part -> part.renamed(names)).toList());
        }
    }

    /** Truths joined: open where what is known does not decide. */
    record Joined(Joint joint, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            Object one = left.value(values);
            return joint.isDecidedBy(one) ? one : joint.of(one, right.value(values));
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Joined(joint, left.renamed(names), right.renamed(names));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** The contrary. */
    record Not(Expression truth) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return truth.value(values) instanceof Boolean is ? Boolean.valueOf(!is) : null;
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Not(truth.renamed(names));
        }

        @Override
        public List<Expression> parts() {
            return List.of(truth);
        }
    }

    /** One of the {@link Function functions}. */
    record Call(Function function, List<Expression> parts) implements Expression {
        @Override
        public @Nullable Object value(Values values) {
            return function.of(parts, values);
        }

        @Override
        public Expression renamed(UnaryOperator<String> names) {
            return new Call(
                    function, parts.stream().map(part -> part.renamed(names)).toList());
        }
    }
}
