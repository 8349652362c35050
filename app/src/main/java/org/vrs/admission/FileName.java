package org.vrs.admission;

import java.util.regex.Pattern;

/** The name of a stranger's file, as it can be kept and shown. */
public final class FileName {

    private static final int LONGEST = 255;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern TURNING = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private FileName() {}

    /** A name on one line and in the direction in which it is read: signs that turn it round can hide its ending. */
    public static String cut(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = TURNING.matcher(BREAKS.matcher(last).replaceAll(" "))
                .replaceAll("")
                .strip();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
