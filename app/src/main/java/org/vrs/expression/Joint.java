package org.vrs.expression;

import org.jspecify.annotations.Nullable;

/** How two truths are joined. */
enum Joint {
    AND,
    OR;

    /** Whether the first truth alone says what the whole is. */
    boolean isDecidedBy(@Nullable Object first) {
        return (this == AND ? Boolean.FALSE : Boolean.TRUE).equals(first);
    }

    @Nullable
    Object of(@Nullable Object one, @Nullable Object other) {
        return this == AND ? Truth.and(one, other) : Truth.or(one, other);
    }
}
