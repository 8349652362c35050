package org.vrs.user;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the password with which an account starts: easy to read out, 100 bits to guess. */
public final class StartPassword {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789AB";

    private StartPassword() {}

    /** Five groups of four characters. */
    public static String next(Random random) {
        return IntStream.range(0, 5).mapToObj(group -> group(random)).collect(Collectors.joining("-"));
    }

    private static String group(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
