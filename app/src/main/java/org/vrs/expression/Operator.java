package org.vrs.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What is done with two numbers. */
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    BY("/");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Null for a division by zero. */
    @Nullable
    BigDecimal of(BigDecimal one, BigDecimal other) {
        return switch (this) {
            case PLUS -> one.add(other);
            case MINUS -> one.subtract(other);
            case TIMES -> one.multiply(other);
            case BY -> other.signum() == 0 ? null : one.divide(other, MathContext.DECIMAL64);
        };
    }
}
