package org.vrs.typed;

import java.util.List;

/**
 * One thing that a text can mean.
 *
 * @param habit the way of writing that this meaning presumes
 */
public record Meaning<T>(T value, Habit habit) {

    /** Ways of writing that a whole file has in common, if it has any. */
    enum Habit {
        /** No way of writing in particular. */
        ANY,
        DECIMAL_POINT,
        DECIMAL_COMMA,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Whether only one value is meant, however it is written. */
    static <T> boolean isSure(List<Meaning<T>> meanings) {
        return meanings.stream().map(Meaning::value).distinct().count() == 1;
    }
}
