package org.vrs.round;

import java.util.regex.Pattern;

/** Names a round for people and for the engine: year of the reference period and number, such as {@code 2025-1}. */
public record RoundId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{1,3}");

    public RoundId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a round id");
        }
    }

    public static RoundId valueOf(String value) {
        return new RoundId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
