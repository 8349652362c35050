package org.vrs.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How two values are compared. */
public enum Sign {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Sign(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    static @Nullable Sign of(String text) {
        for (Sign each : values()) {
            if (each.sign.equals(text)) {
                return each;
            }
        }
        return null;
    }

    /** Open where a value is blank, where a marker meets a number, and where letters would be ordered. */
    @Nullable
    Boolean compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return holds(a.compareTo(b));
        }
        if (one == null || other == null) {
            return null;
        }
        boolean number = one instanceof BigDecimal || other instanceof BigDecimal;
        boolean marker = one instanceof Marked || other instanceof Marked;
        if (number && marker || this != EQUAL && this != UNEQUAL) {
            return null;
        }
        return holds(letters(one).equals(letters(other)) ? 0 : 1);
    }

    private static Object letters(Object value) {
        return value instanceof Marked marked ? marked.marker() : value;
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
