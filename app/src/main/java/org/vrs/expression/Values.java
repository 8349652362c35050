package org.vrs.expression;

import org.jspecify.annotations.Nullable;

/**
 * What the names of an expression stand for: a {@link java.math.BigDecimal}, a {@link String} (a code or words), a
 * {@link Marked}, or null where nothing is answered.
 */
public interface Values {

    @Nullable
    Object now(String name);

    /** What stood there in the last accepted return; null where there is no such return. */
    default @Nullable Object last(String name) {
        return null;
    }
}
