package org.vrs.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates as letters carry them, with the month in words: nobody has to guess which number is the day. */
final class Dates {

    private Dates() {}

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    static String moment(ZonedDateTime moment, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language).format(moment);
    }

    /** When a day ends where the participant lives; the minute before midnight cannot be taken for the day before. */
    static ZonedDateTime lastMinute(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59)).atZone(zone);
    }
}
