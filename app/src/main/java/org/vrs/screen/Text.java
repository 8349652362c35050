package org.vrs.screen;

import java.util.List;

/**
 * A text for the screen that is put into words only when its reader's language is known: a message key and what fills
 * its placeholders. A template shows it as {@code ${#messages.msgWithParams(t.key, t.args)}}.
 */
public record Text(String key, List<Object> values) {

    public static Text of(String key, Object... values) {
        return new Text(key, List.of(values));
    }

    /** A name or value that is the same in every language, such as a participant's name or a file name. */
    public static Text plain(String value) {
        return of("web.plain", value);
    }

    /** The values in the form the message expressions take. */
    public Object[] args() {
        return values.toArray();
    }
}
