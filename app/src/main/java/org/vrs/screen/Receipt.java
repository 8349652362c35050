package org.vrs.screen;

import java.util.List;

/**
 * Proof that a file arrived.
 *
 * @param number  the receipt's number
 * @param sha256  fingerprint of the file, 64 hexadecimal digits
 * @param arrived when it arrived
 * @param facts   what was counted in it and by whom it was sent
 */
public record Receipt(String number, String sha256, Moment arrived, List<Fact> facts) {

    private static final int GROUP = 8;

    /** The fingerprint in groups of eight, so that two people can compare it by telephone. */
    public List<String> fingerprint() {
        return List.of(sha256.split("(?<=\\G.{" + GROUP + "})"));
    }
}
