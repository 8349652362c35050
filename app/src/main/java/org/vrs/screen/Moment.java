package org.vrs.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A point in time as people read it: in their own zone, in UTC, and how far away it is.
 *
 * @param days whole calendar days from today to that day in the reader's zone; negative when it is past
 */
public record Moment(ZonedDateTime local, ZonedDateTime utc, long days) {

    /** An instant seen from a zone. */
    public static Moment of(Instant instant, ZoneId zone, Clock clock) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        return new Moment(local, local.withZoneSameInstant(ZoneOffset.UTC), days);
    }

    /** The end of a due date: the last minute of that day in the zone of the one who must act. */
    public static Moment endOf(LocalDate due, ZoneId zone, Clock clock) {
        return of(due.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant(), zone, clock);
    }

    /** The place that names the zone, such as "Phnom Penh". */
    public String place() {
        String zone = local.getZone().getId();
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Whether it is the same calendar day in UTC. */
    public boolean sameDay() {
        return local.toLocalDate().equals(utc.toLocalDate());
    }

    /** "today", "in 9 days" or "3 days ago". */
    public Text distance() {
        if (days == 0) {
            return Text.of("web.moment.today");
        }
        return days > 0 ? Text.of("web.moment.in", days) : Text.of("web.moment.ago", -days);
    }

    /** Past due is trouble, a week or less is pressing, the rest is quiet. */
    public Tone tone() {
        if (days < 0) {
            return Tone.TROUBLE;
        }
        return days <= 7 ? Tone.WAITING : Tone.QUIET;
    }
}
