package org.vrs.expression;

/** A slip of the pen in a rule, in one sentence for its author. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    ExpressionFault(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** The line of the text, from 1. */
    public int line() {
        return line;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
