package org.vrs.problem;

import java.util.List;

/**
 * Something that a user can be told and can do something about. The sentence is the message {@code problem.<code>}, how to
 * go on is {@code problem.<code>.next}; arguments are ids, names and limits, never figures.
 */
public final class Problem extends RuntimeException {

    private final String code;
    private final int status;
    private final List<Object> arguments;

    private Problem(String code, int status, Object... arguments) {
        super(code);
        this.code = code;
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** There is no such thing, or the caller may not know that there is. */
    public static Problem notFound(String thing, Object id) {
        return new Problem("not-found." + thing, 404, id);
    }

    /** The caller may not do this. */
    public static Problem forbidden() {
        return new Problem("forbidden", 403);
    }

    /** The caller's picture is out of date: somebody or something was faster. */
    public static Problem conflict(String code, Object... arguments) {
        return new Problem(code, 409, arguments);
    }

    /** What was sent cannot be taken. */
    public static Problem invalid(String code, Object... arguments) {
        return new Problem(code, 422, arguments);
    }

    /** Something that is needed does not answer at the moment; trying later helps. */
    public static Problem unavailable(String code, Object... arguments) {
        return new Problem(code, 503, arguments);
    }

    public String code() {
        return code;
    }

    /** The HTTP status that tells a program the same. */
    public int status() {
        return status;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
