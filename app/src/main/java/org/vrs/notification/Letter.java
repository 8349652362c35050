package org.vrs.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.Text;

/**
 * One mail before it is put into words: text and HTML are written from it, so they cannot say different things.
 *
 * @param topic    part of its message keys: {@code mail.<topic>.subject}
 * @param about    what the subject begins with: round and participant
 * @param words    the paragraphs, in order
 * @param quote    somebody's own words that go with it; empty for none
 * @param facts    dates and names, one line each
 * @param path     where the button leads, such as {@code /submissions/2025-1.FJI}
 * @param calendar an iCalendar file to attach, or null
 */
record Letter(
        String topic,
        Text about,
        List<Text> words,
        String quote,
        List<Text> facts,
        String path,
        @Nullable String calendar) {

    Text subject() {
        return Text.of("mail." + topic + ".subject");
    }

    Text button() {
        return Text.of("mail." + topic + ".button");
    }
}
