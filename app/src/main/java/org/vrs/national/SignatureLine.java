package org.vrs.national;

import org.jspecify.annotations.Nullable;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;

/**
 * One signature under a return, or one refusal of it, as both sides may read it.
 *
 * @param behalf name of the authority for whom a deputy signed; empty where it signed itself
 * @param end    how the signature ended; null while it stands
 */
record SignatureLine(
        int version,
        Tag tag,
        String by,
        String behalf,
        Moment at,
        String content,
        @Nullable End end) {

    /**
     * @param key    what happened, as a message key with the name, the moment and the number of cells
     * @param reason the words given; empty where answers changed
     * @param cells  how many answers changed
     */
    record End(String key, String by, Moment at, String reason, int cells) {}
}
