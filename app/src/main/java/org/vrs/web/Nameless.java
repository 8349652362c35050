package org.vrs.web;

import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may hold it: types and places in the code, but no messages, because a message can carry what a
 * participant reported or a person's name.
 */
final class Nameless extends RuntimeException {

    private static final int DEEPEST = 8;

    private Nameless(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static Nameless of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static Nameless of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return new Nameless(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
