package org.vrs.screen;

import java.util.List;
import org.vrs.problem.Problem;

/** What went wrong with the last step and how to go on, on top of the page on which the step is tried again. */
public record Trouble(Text what, Text next) {

    /** The words of a problem. */
    public static Trouble of(Problem problem) {
        Object[] values = values(problem.arguments());
        String key = "problem." + problem.code();
        return new Trouble(Text.of(key, values), Text.of(key + ".next", values));
    }

    /** Sizes and counts come as digits; as numbers they are written the way the reader writes numbers. */
    private static Object[] values(List<Object> arguments) {
        return arguments.stream()
                .map(value -> value instanceof String text && text.matches("\\d{1,18}") ? Long.valueOf(text) : value)
                .toArray();
    }
}
