package org.vrs.report;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides which figures may be printed, so that no participant's own figure can be read or worked out from a report
 * (domain.md 2.14).
 */
final class Suppression {

    /** A figure needs this many contributors. */
    static final int CONTRIBUTORS = 3;

    /** No contributor may make up more than this part of a figure, in percent; exactly this much may be shown. */
    static final int LARGEST_PERCENT = 80;

    /** A figure from 1 up to this one, exclusive, is printed as "fewer than". */
    static final int SMALL = 5;

    private Suppression() {}

    /**
     * A total and the parts of it that are printed, largest first. What is not printed is in {@code rest}, which may itself
     * be printed: subtracting what is printed from the total yields nothing that is not printed anyway.
     */
    record Breakdown(Contributions total, Map<String, Contributions> shown, Contributions rest) {}

    /** Whether something may be said about the figure at all. */
    static boolean mayBeShown(Contributions figure) {
        return figure.contributors() >= CONTRIBUTORS && figure.largest() * 100 <= figure.total() * LARGEST_PERCENT;
    }

    /** Whether the figure may be printed, or worked out, to the last digit. */
    static boolean mayBeExact(Contributions figure) {
        return mayBeShown(figure) && (figure.total() == 0 || figure.total() >= SMALL);
    }

    /** Whether a whole table may be printed: then its sums may be printed too, for they are no more telling than its cells. */
    static boolean mayAllBeExact(Collection<Contributions> cells) {
        return cells.stream().allMatch(Suppression::mayBeExact);
    }

    /**
     * Breaks a total down. A part that may not be printed goes into the rest; as long as the rest may not be printed
     * either, it takes in the smallest part that is, because total minus parts would give it away.
     *
     * @param most how many parts are wanted at most
     */
    static Breakdown breakdown(Contributions total, Map<String, Contributions> parts, int most) {
        Deque<Map.Entry<String, Contributions>> shown = new ArrayDeque<>();
        if (mayBeExact(total)) {
            parts.entrySet().stream()
                    .filter(part -> mayBeExact(part.getValue()))
                    .sorted(Comparator.comparingLong((Map.Entry<String, Contributions> part) ->
                                    -part.getValue().total())
                            .thenComparing(Map.Entry::getKey))
                    .limit(most)
                    .forEach(shown::addLast);
        }
        Contributions rest = rest(total, shown);
        while (!shown.isEmpty() && !mayBeExact(rest)) {
            shown.removeLast();
            rest = rest(total, shown);
        }
        Map<String, Contributions> kept = new LinkedHashMap<>();
        shown.forEach(part -> kept.put(part.getKey(), part.getValue()));
        return new Breakdown(total, kept, rest);
    }

    private static Contributions rest(Contributions total, Collection<Map.Entry<String, Contributions>> shown) {
        return total.minus(shown.stream().map(Map.Entry::getValue).toList());
    }
}
