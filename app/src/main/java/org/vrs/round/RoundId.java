package org.vrs.round;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Names a round for people and for the engine: year of the reference period and number, such as {@code 2025-1}. */
public record RoundId(String value) implements Comparable<RoundId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{1,3}");

    private static final Comparator<RoundId> BY_AGE =
            Comparator.<RoundId>comparingInt(id -> id.part(0)).thenComparingInt(id -> id.part(1));

    public RoundId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a round id");
        }
    }

    public static RoundId valueOf(String value) {
        return new RoundId(value);
    }

    /** Earlier rounds come first: by year, then by number, of which the tenth is more than the ninth. */
    @Override
    public int compareTo(RoundId other) {
        return BY_AGE.compare(this, other);
    }

    private int part(int index) {
        return Integer.parseInt(value.split("-")[index]);
    }

    @Override
    public String toString() {
        return value;
    }
}
