package org.vrs.mirror;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * How many people live in each participant's territory, for rates (N03). The program brings none along: who runs it sets them
 * with their source, and the reviewer reads where a rate could not be made.
 *
 * @param people by the participant's code; a participant that is not named has no rate
 * @param source where they are from and of which year; empty where none are set
 */
record Populations(Map<String, Long> people, String source) {

    private static final String PEOPLE = "vrs.populations";
    private static final String SOURCE = "vrs.populations-source";

    Populations {
        people = Map.copyOf(new TreeMap<>(people));
        people.forEach((code, number) -> {
            if (number <= 0) {
                throw new IllegalStateException(setting(code) + " is " + number + "; a population is at least 1.");
            }
        });
        if (!people.isEmpty() && source.isBlank()) {
            throw new IllegalStateException(
                    PEOPLE + " is set without " + SOURCE + ": say where the numbers are from and of which year.");
        }
    }

    /** As the settings say. */
    static Populations of(Environment environment) {
        Map<String, Long> people = Binder.get(environment)
                .bind(PEOPLE, Bindable.mapOf(String.class, Long.class))
                .orElse(Map.of());
        return new Populations(people, Objects.requireNonNullElse(environment.getProperty(SOURCE), ""));
    }

    /** The setting that would say how many people live there. */
    static String setting(String participant) {
        return PEOPLE + "." + participant;
    }
}
