package org.vrs.validation;

import java.time.LocalDate;

/** The days that the figures of a round are about, both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it begins: " + from + " to " + to);
        }
    }

    /** Whether a day lies in the period or at most some days before or after it. */
    boolean contains(LocalDate day, int slack) {
        return !day.isBefore(from.minusDays(slack)) && !day.isAfter(to.plusDays(slack));
    }
}
