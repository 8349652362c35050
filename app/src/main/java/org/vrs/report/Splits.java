package org.vrs.report;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;

/** One subject across the accepted returns: how each breaks it down, in this round or in the one before. */
record Splits(SortedMap<ParticipantCode, Split> byParticipant) {

    /** The subject as the returns have it, without those that keep its section for the secretariat. */
    static Splits of(
            Iterable<Reporter> reporters,
            String section,
            Function<Reporter, @Nullable AcceptedReturn> round,
            Function<Answers, @Nullable Split> subject) {
        SortedMap<ParticipantCode, Split> splits = new TreeMap<>();
        for (Reporter reporter : reporters) {
            AcceptedReturn national = round.apply(reporter);
            if (national != null && !national.withheld().contains(section)) {
                Split split = subject.apply(national.answers());
                if (split != null) {
                    splits.put(reporter.code(), split);
                }
            }
        }
        return new Splits(splits);
    }

    int participants() {
        return byParticipant.size();
    }

    Set<ParticipantCode> codes() {
        return byParticipant.keySet();
    }

    Contributions total() {
        SortedMap<ParticipantCode, Long> persons = new TreeMap<>();
        byParticipant.forEach((code, split) -> persons.put(code, split.total()));
        return new Contributions(persons);
    }

    Map<String, Contributions> parts() {
        return parts(UnaryOperator.identity());
    }

    /** The parts after joining those to which {@code join} gives the same name. */
    Map<String, Contributions> parts(UnaryOperator<String> join) {
        Map<String, SortedMap<ParticipantCode, Long>> sums = new TreeMap<>();
        byParticipant.forEach((code, split) -> split.parts()
                .forEach((part, persons) -> sums.computeIfAbsent(join.apply(part), name -> new TreeMap<>())
                        .merge(code, persons, Long::sum)));
        Map<String, Contributions> parts = new TreeMap<>();
        sums.forEach((part, persons) -> parts.put(part, new Contributions(persons)));
        return parts;
    }
}
