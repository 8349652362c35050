package org.vrs.rehearsal;

import java.util.Locale;

/**
 * Stops the program as a power cut would, for the tests of what survives it: {@code -Dvrs.rehearsal.halt-after=upload:3}
 * halts when the third upload is committed and nothing of what follows has happened.
 */
final class HaltPoint {

    private static final int AS_KILLED = 137;

    private final String deed;
    private int left;

    HaltPoint(String setting) {
        String[] parts = setting.split(":", 2);
        this.deed = parts[0];
        this.left = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    }

    void pass(Deed.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.equals(deed) && --left == 0) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
    }
}
