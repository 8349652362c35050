package org.vrs.workbook;

import java.util.function.Supplier;

/** A thing that the first who asks makes, and what it was made from is let go; one that could not be made is tried again. */
final class Later<T> {

    private Supplier<T> maker;
    private boolean isMade;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (!isMade) {
            T thing = maker.get();
            maker = () -> thing;
            isMade = true;
        }
        return maker.get();
    }
}
