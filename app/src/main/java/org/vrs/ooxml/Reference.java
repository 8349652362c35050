package org.vrs.ooxml;

import org.jspecify.annotations.Nullable;

/** Reads what a defined name refers to: one cell, or the first of a range, with its sheet. */
public final class Reference {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;
    private static final int LONGEST = 1_000;
    private static final String NOT_IN_NAMES = "'![]:";

    private final String text;
    private int at;

    private Reference(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The cell of {@code 'B_FLOWS'!$D$14}, or null where the text is something else. */
    @Nullable
    public static Place place(String reference) {
        String text = reference.strip();
        int mark = text.lastIndexOf('!');
        String sheet = mark <= 0 || text.length() > LONGEST ? null : sheet(text.substring(0, mark));
        return sheet == null ? null : new Reference(text, mark + 1).cell(sheet);
    }

    private static @Nullable String sheet(String written) {
        if (written.startsWith("'")) {
            String bare =
                    written.length() > 2 && written.endsWith("'") ? written.substring(1, written.length() - 1) : "";
            String single = bare.replace("''", "");
            return bare.isEmpty() || single.indexOf('\'') >= 0 ? null : bare.replace("''", "'");
        }
        for (int i = 0; i < written.length(); i++) {
            if (NOT_IN_NAMES.indexOf(written.charAt(i)) >= 0) {
                return null;
            }
        }
        return written.startsWith("$") ? written.substring(1) : written;
    }

    private @Nullable Place cell(String sheet) {
        long first = corner();
        if (first >= 0 && at < text.length() && text.charAt(at) == ':') {
            at++;
            return corner() < 0 || at < text.length() ? null : place(sheet, first);
        }
        return first < 0 || at < text.length() ? null : place(sheet, first);
    }

    private static Place place(String sheet, long corner) {
        return new Place(sheet, (int) (corner >>> 32) - 1, (int) corner - 1);
    }

    /** The next cell, its row above its column, both counted from 1; or -1. */
    private long corner() {
        skipDollar();
        int column = 0;
        int start = at;
        for (; at < text.length() && isLetter(text.charAt(at)); at++) {
            column = at - start < MOST_LETTERS ? column * 26 + (text.charAt(at) & 0x1f) : 0;
        }
        boolean letters = at > start && at - start <= MOST_LETTERS;
        skipDollar();
        int row = 0;
        start = at;
        for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            row = at - start < MOST_DIGITS ? row * 10 + text.charAt(at) - '0' : 0;
        }
        boolean digits = at > start && at - start <= MOST_DIGITS;
        return letters && digits ? (long) row << 32 | column : -1;
    }

    private void skipDollar() {
        if (at < text.length() && text.charAt(at) == '$') {
            at++;
        }
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }
}
