package org.vrs.ooxml;

import org.vrs.ooxml.Refusal.Reason;

/**
 * Ends the unpacking of a part inside a tag that is too long or full of attributes: a parser has to take it in one go and to
 * compare its attributes with each other. Looks only at the last tag of what was read, and at what follows of it.
 */
public final class TagGuard {

    /** Attributes that one tag may have; in a spreadsheet none has fifty. */
    private static final int MOST_VALUES = 500;

    /** Bytes of a tag: lists of cell ranges are the longest that there are. */
    private static final int LONGEST = 1 << 20;

    /** Bytes of a tag outside its values, which are names. */
    private static final int LONGEST_NAMES = 1 << 15;

    private enum State {
        OUTSIDE,
        BEGUN,
        NAMES,
        VALUE
    }

    private final String part;
    private State state = State.OUTSIDE;
    private byte mark;
    private int bytes;
    private int names;
    private int values;

    TagGuard(String part) {
        this.part = part;
    }

    void read(byte[] buffer, int offset, int length) throws Parts.Stopped {
        int start = offset + length - 1;
        while (start > offset && buffer[start] != '<') {
            start--;
        }
        boolean none = length == 0 || (state == State.OUTSIDE && buffer[start] != '<');
        for (int at = none ? offset + length : start; at < offset + length; at++) {
            next(buffer[at]);
        }
        if (values > MOST_VALUES || bytes > LONGEST || names > LONGEST_NAMES) {
            throw new Parts.Stopped(new Refusal(Reason.UNREADABLE, part));
        }
    }

    private void next(byte sign) {
        bytes++;
        if (sign == '<') {
            state = State.BEGUN;
            bytes = 0;
            names = 0;
            values = 0;
        } else if (state == State.BEGUN && sign != 0) {
            state = sign == '!' || sign == '?' ? State.OUTSIDE : State.NAMES;
        } else if (state == State.NAMES) {
            name(sign);
        } else if (state == State.VALUE && sign == mark) {
            state = State.NAMES;
        }
        bytes = state == State.OUTSIDE ? 0 : bytes;
    }

    private void name(byte sign) {
        names++;
        if (sign == '>') {
            state = State.OUTSIDE;
            names = 0;
            values = 0;
        } else if (sign == '"' || sign == '\'') {
            state = State.VALUE;
            mark = sign;
            values++;
        }
    }
}
