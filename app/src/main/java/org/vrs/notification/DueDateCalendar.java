package org.vrs.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a due date as an iCalendar file (RFC 5545), so that people find it in their own calendar. The UID is the
 * submission's: a file sent later for another date moves the entry instead of adding one.
 */
final class DueDateCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int LONGEST_LINE = 75;

    private DueDateCalendar() {}

    /** What stands in the calendar. */
    record Entry(String uid, Instant written, ZonedDateTime due, String summary, String description, String page) {}

    static String of(Entry entry) {
        List<String> lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//VRS//Voluntary Reporting System//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + escape(entry.uid()),
                "SEQUENCE:0",
                "DTSTAMP:" + UTC.format(entry.written()),
                "DTSTART:" + UTC.format(entry.due().minusMinutes(29)),
                "DTEND:" + UTC.format(entry.due().plusMinutes(1)),
                "SUMMARY:" + escape(entry.summary()),
                "DESCRIPTION:" + escape(entry.description()),
                "URL:" + entry.page(),
                "TRANSP:TRANSPARENT",
                alarm("-P7D", entry.summary()),
                alarm("-P1D", entry.summary()),
                "END:VEVENT",
                "END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        for (String line : String.join("\n", lines).split("\n", -1)) {
            file.append(fold(line)).append("\r\n");
        }
        return file.toString();
    }

    private static String alarm(String before, String summary) {
        return String.join(
                "\n",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:" + before,
                "DESCRIPTION:" + escape(summary),
                "END:VALARM");
    }

    /** Text as the format wants it; no line break of ours survives, because one would begin a property of its own. */
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", "");
    }

    /** No line is longer than 75 bytes; what is left goes on in the next one, after a space. No character is cut in two. */
    static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(character);
            bytes += width;
        }
        return folded.toString();
    }
}
