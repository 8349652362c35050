package org.vrs.participant;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days, so that what is due in so many of them has a date. Week-ends differ between participants (domain.md
 * 5.3); public holidays are not known here and count as working days.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(SATURDAY, SUNDAY);
    private static final Set<DayOfWeek> FRIDAY_AND_SATURDAY = EnumSet.of(FRIDAY, SATURDAY);

    /** Those whose public offices are not closed on Saturday and Sunday. */
    private static final Map<String, Set<DayOfWeek>> OTHER_WEEKENDS = Map.of(
            "AFG", EnumSet.of(DayOfWeek.THURSDAY, FRIDAY),
            "BGD", FRIDAY_AND_SATURDAY,
            "BRN", EnumSet.of(FRIDAY, SUNDAY),
            "IRN", EnumSet.of(DayOfWeek.THURSDAY, FRIDAY),
            "IRQ", FRIDAY_AND_SATURDAY,
            "JOR", FRIDAY_AND_SATURDAY,
            "MDV", FRIDAY_AND_SATURDAY,
            "SYR", FRIDAY_AND_SATURDAY);

    private WorkingDays() {}

    /** The day that is so many of the secretariat's working days, Monday to Friday, after another. */
    public static LocalDate after(LocalDate start, int days) {
        return after(start, days, WEEKEND);
    }

    /** The day that is so many of a participant's own working days after another. */
    public static LocalDate after(LocalDate start, int days, ParticipantCode participant) {
        return after(start, days, OTHER_WEEKENDS.getOrDefault(participant.value(), WEEKEND));
    }

    private static LocalDate after(LocalDate start, int days, Set<DayOfWeek> weekend) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!weekend.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day;
    }
}
