package org.vrs.participant;

import java.util.regex.Pattern;

/** The code by which a participant is known everywhere: ISO 3166-1 alpha-3 for States and territories. */
public record ParticipantCode(String value) implements Comparable<ParticipantCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3,5}");

    public ParticipantCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a participant code");
        }
    }

    public static ParticipantCode valueOf(String value) {
        return new ParticipantCode(value);
    }

    @Override
    public int compareTo(ParticipantCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
