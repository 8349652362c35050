package org.vrs.web;

import java.security.SecureRandom;

/** A short id that the user sees and the log holds, so that the two can be brought together on the telephone. */
record ErrorId(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ErrorId next() {
        StringBuilder id = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            id.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new ErrorId(id.toString());
    }
}
