package org.vrs.user;

import java.util.regex.Pattern;

/** The name under which an account appears in sessions, logs and the trail: it says nothing about the person. */
public record UserId(String value) {

    private static final Pattern SHAPE = Pattern.compile("u[0-9]{1,18}");

    public UserId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a user id");
        }
    }

    public static UserId valueOf(String value) {
        return new UserId(value);
    }

    static UserId of(long number) {
        return new UserId("u" + number);
    }

    long number() {
        return Long.parseLong(value.substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
