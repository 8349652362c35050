package org.vrs.outbox;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message as a feature hands it over. Its {@link Key} says what it is about; a second message with the same key is the
 * same message, and is not sent again.
 *
 * @param name     the recipient's name
 * @param calendar an iCalendar file to attach, or null
 */
public record Mail(
        Key key,
        String name,
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {

    /**
     * What makes a message one and the same.
     *
     * @param concerning id of the round or submission
     * @param event      what happened, such as {@code INVITATION}
     * @param occurrence which time it happened, such as a version or a day
     * @param recipient  the address
     */
    public record Key(String concerning, String event, String occurrence, String recipient) {

        public Key {
            recipient = oneLine(recipient).toLowerCase(Locale.ROOT);
            concerning = oneLine(concerning);
            occurrence = oneLine(occurrence);
        }

        /** All parts, set apart by a character that none of them holds. */
        String joined() {
            return String.join("\n", concerning, event, occurrence, recipient);
        }
    }

    public Mail {
        Objects.requireNonNull(key);
        subject = oneLine(subject);
        name = oneLine(name);
    }

    /** What goes into a header is one line, whatever was typed: a line break there would begin a header of its own. */
    static String oneLine(String value) {
        return value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
