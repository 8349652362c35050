package org.vrs.expression;

import org.jspecify.annotations.Nullable;

/** True, false and open (null), joined as VTL joins them. */
final class Truth {

    private Truth() {}

    static @Nullable Object and(@Nullable Object one, @Nullable Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return Boolean.FALSE;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }

    static @Nullable Object or(@Nullable Object one, @Nullable Object other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return Boolean.TRUE;
        }
        return one == null || other == null ? null : Boolean.FALSE;
    }
}
