package org.vrs.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What an expression may call by name. */
public enum Function {
    /** Of what is answered; open where all is blank or anything is a marker. */
    SUM(1, 99, false) {
        @Override
        @Nullable
        Object of(List<Expression> parts, Values values) {
            return gathered(parts, values, BigDecimal::add);
        }
    },
    /** The largest of what is answered. */
    MAX(1, 99, false) {
        @Override
        @Nullable
        Object of(List<Expression> parts, Values values) {
            return gathered(parts, values, BigDecimal::max);
        }
    },
    /** The smallest of what is answered. */
    MIN(1, 99, false) {
        @Override
        @Nullable
        Object of(List<Expression> parts, Values values) {
            return gathered(parts, values, BigDecimal::min);
        }
    },
    /** The size of a number without its sign. */
    ABS(1, 1, false) {
        @Override
        @Nullable
        Object of(List<Expression> parts, Values values) {
            return parts.get(0).value(values) instanceof BigDecimal number ? number.abs() : null;
        }
    },
    /** The second where the first is blank. */
    NVL(2, 2, false) {
        @Override
        @Nullable
        Object of(List<Expression> parts, Values values) {
            Object first = parts.get(0).value(values);
            return first == null ? parts.get(1).value(values) : first;
        }
    },
    /** Whether nothing is answered. */
    ISNULL(1, 1, true) {
        @Override
        Object of(List<Expression> parts, Values values) {
            return parts.get(0).value(values) == null;
        }
    },
    /** Whether there is a marker in the place of a figure. */
    ISMARKER(1, 1, true) {
        @Override
        Object of(List<Expression> parts, Values values) {
            return parts.get(0).value(values) instanceof Marked;
        }
    };

    private final int least;
    private final int most;
    private final boolean truth;

    Function(int least, int most, boolean truth) {
        this.least = least;
        this.most = most;
        this.truth = truth;
    }

    @Nullable
    abstract Object of(List<Expression> parts, Values values);

    boolean takes(int parts) {
        return parts >= least && parts <= most;
    }

    boolean isTruth() {
        return truth;
    }

    private static @Nullable BigDecimal gathered(
            List<Expression> parts, Values values, BinaryOperator<BigDecimal> gather) {
        @Nullable BigDecimal all = null;
        for (Expression part : parts) {
            Object value = part.value(values);
            if (value instanceof BigDecimal number) {
                all = all == null ? number : gather.apply(all, number);
            } else if (value != null) {
                return null;
            }
        }
        return all;
    }
}
