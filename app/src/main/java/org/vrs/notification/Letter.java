package org.vrs.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it has a form: the text and the HTML are made from the same letter, so that they say the same.
 *
 * @param quote  what a person wrote, shown as that person's words; empty where there is nothing to quote
 * @param button the one way into the program
 * @param notes  why the reader gets this, and what the program never does
 */
record Letter(
        Locale language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable Quote quote,
        Button button,
        List<String> notes) {

    /** A line that people look for. */
    record Fact(String label, String value) {}

    /** Somebody's own words. */
    record Quote(String by, String words) {}

    /** What happens on the page, and the page's address. */
    record Button(String label, String address) {}
}
