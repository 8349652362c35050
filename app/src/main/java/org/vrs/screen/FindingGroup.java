package org.vrs.screen;

import java.util.List;
import org.vrs.questionnaire.Severity;

/**
 * One problem in one table and all the cells it was found in.
 *
 * @param rule   id of the rule, for talking to the help desk
 * @param table  the table in words; empty where the whole file is meant
 * @param what   what is wrong, in the reader's language
 * @param fix    how to put it right, in the reader's language
 * @param id     the name under which one explanation for all of it is sent
 * @param typed  such an explanation that could not be kept; else empty
 */
public record FindingGroup(
        Severity severity,
        String rule,
        String table,
        String what,
        String fix,
        String id,
        String typed,
        List<FindingPlace> places) {

    public FindingGroup {
        places = List.copyOf(places);
    }

    /** How many places have earlier words that still hold. */
    public long offered() {
        return places.stream().filter(place -> place.offered() != null).count();
    }

    /** How many places wait for an explanation. */
    public long unexplained() {
        return places.stream().filter(place -> place.explanation() == null).count();
    }
}
