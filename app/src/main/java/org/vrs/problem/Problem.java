package org.vrs.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user can be told and can do something about. The sentence is the message {@code problem.<code>}, how to
 * go on is {@code problem.<code>.next}; arguments are ids, names and limits, never figures.
 */
public final class Problem extends RuntimeException {

    private final String code;
    private final int status;
    private final List<Object> arguments;

    private final @Nullable Duration wait;

    private Problem(String code, int status, Object... arguments) {
        this(code, status, null, arguments);
    }

    private Problem(String code, int status, @Nullable Duration wait, Object[] arguments) {
        super(code);
        this.code = code;
        this.status = status;
        this.wait = wait;
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

    /** Too much is going on at the moment; the same can be tried again after a while. */
    public static Problem later(String code, Duration wait, Object... arguments) {
        return new Problem(code, 503, wait, arguments);
    }

    /** The caller has done this too often; it can be done again after a while. */
    public static Problem tooMany(String code, Duration wait, Object... arguments) {
        return new Problem(code, 429, wait, arguments);
    }

    /** After how long it is worth trying again; empty where time alone changes nothing. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
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
