package org.vrs.ooxml;

import org.jspecify.annotations.Nullable;

/** Joins the pieces of a text, of which there is nearly always one: then it is that piece itself. */
public final class JoinedText {

    private final int longest;
    private String first = "";
    private @Nullable StringBuilder all;

    /** Takes pieces until there is as much as a reader has to see to refuse the text. */
    JoinedText(int longest) {
        this.longest = longest;
    }

    void add(String piece) {
        if (first.isEmpty()) {
            first = piece;
            return;
        }
        StringBuilder joined = all == null ? new StringBuilder(first) : all;
        all = joined.length() < longest ? joined.append(piece) : joined;
    }

    @Override
    public String toString() {
        return all == null ? first : all.toString();
    }
}
