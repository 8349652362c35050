package org.vrs.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vrs.participant.ParticipantCode;

/** One figure as the sum it is: what each participant adds to it. Who gave no figure is not in it; who gave 0 is. */
record Contributions(SortedMap<ParticipantCode, Long> persons) {

    static final Contributions NONE = new Contributions(new TreeMap<>());

    static Contributions of(Map<ParticipantCode, Long> persons) {
        return new Contributions(new TreeMap<>(persons));
    }

    long total() {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }

    long largest() {
        return persons.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How many participants make the figure: those that add to it, or those that all say zero. */
    long contributors() {
        return total() == 0
                ? persons.size()
                : persons.values().stream().filter(value -> value > 0).count();
    }

    /** The same figure for some participants only; one that gave no figure counts as zero there. */
    Contributions within(Set<ParticipantCode> participants) {
        SortedMap<ParticipantCode, Long> some = new TreeMap<>();
        participants.forEach(code -> some.put(code, persons.getOrDefault(code, 0L)));
        return new Contributions(some);
    }

    /** What remains of this figure, participant by participant, when parts of it are printed. */
    Contributions minus(Collection<Contributions> parts) {
        SortedMap<ParticipantCode, Long> rest = new TreeMap<>(persons);
        for (Contributions part : parts) {
            part.persons.forEach((code, value) -> rest.merge(code, -value, Long::sum));
        }
        return new Contributions(rest);
    }

    /** This figure and others added up, participant by participant. */
    Contributions plus(Collection<Contributions> others) {
        SortedMap<ParticipantCode, Long> sum = new TreeMap<>(persons);
        others.forEach(other -> other.persons.forEach((code, value) -> sum.merge(code, value, Long::sum)));
        return new Contributions(sum);
    }
}
