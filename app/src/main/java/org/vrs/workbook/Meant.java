package org.vrs.workbook;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a text can mean: nothing that is known, one thing, or several between which only its writer can choose.
 */
record Meant<T>(List<T> readings) {

    static <T> Meant<T> nothing() {
        return new Meant<>(List.of());
    }

    static <T> Meant<T> one(T reading) {
        return new Meant<>(List.of(reading));
    }

    /** The one thing that it means. */
    Optional<T> only() {
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    boolean doubtful() {
        return readings.size() > 1;
    }
}
