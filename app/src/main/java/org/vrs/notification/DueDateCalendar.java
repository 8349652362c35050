package org.vrs.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.vrs.round.Round;

/** The due date as a calendar entry (RFC 5545): same UID for ever, alarms a week and a day before. */
final class DueDateCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 60;

    private DueDateCalendar() {}

    static String of(Round round, String submission, String title, ZoneId zone) {
        Instant end = round.dueEnd(zone);
        String start = UTC.format(end.minusSeconds(3_600));
        return String.join(
                "\r\n",
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//VRS//Reporting rounds//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + submission + "@vrs",
                        "SEQUENCE:0",
                        "DTSTAMP:" + UTC.format(round.launchedAt()),
                        "DTSTART:" + start,
                        "DTEND:" + UTC.format(end),
                        fold("SUMMARY:" + escape(title)),
                        alarm("-P7D"),
                        alarm("-P1D"),
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    private static String alarm(String before) {
        return "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:VRS\r\nTRIGGER:" + before + "\r\nEND:VALARM";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        for (int from = 0; from < line.length(); from += LONGEST_LINE) {
            folded.append(from == 0 ? "" : "\r\n ").append(line, from, Math.min(line.length(), from + LONGEST_LINE));
        }
        return folded.toString();
    }
}
