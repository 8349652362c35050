package org.vrs.screen;

/** One line of a list of key facts: what, and which value. */
public record Fact(Text label, Text value) {

    public static Fact of(String labelKey, String value) {
        return new Fact(Text.of(labelKey), Text.plain(value));
    }
}
