package org.vrs.benchmarks;

import java.util.Locale;
import java.util.Map;
import org.vrs.benchmarks.Comparison.Bound;

/** A comparison with each side measured. */
record Outcome(Comparison comparison, Map<String, Measured> sides) {

    /** What one side's JVM reported: the median of its times, and the largest heap in use. */
    record Measured(double seconds, long heapMb) {}

    private double ratio(Bound bound) {
        return measured(bound.side()).seconds() / measured(bound.other()).seconds();
    }

    private Measured measured(String side) {
        Measured measured = sides.get(side);
        if (measured == null) {
            throw new IllegalStateException("Not measured: " + side);
        }
        return measured;
    }

    private long heapMb() {
        return measured(comparison.sides().get(0).name()).heapMb();
    }

    boolean met() {
        boolean heap = comparison.heapMb() == 0 || heapMb() <= comparison.heapMb();
        return heap && comparison.bounds().stream().allMatch(bound -> bound.keeps(ratio(bound)));
    }

    /** The line that a program reads. */
    String line() {
        Bound first = comparison.bounds().get(0);
        return String.format(
                Locale.ROOT,
                "%s ratio=%.2f goal%s%.2f heap_mb=%d",
                comparison.name(),
                ratio(first),
                first.sense().sign(),
                first.goal(),
                heapMb());
    }

    String table() {
        StringBuilder table = new StringBuilder("| side | seconds (median) | heap, peak MB |\n|---|---|---|\n");
        comparison.sides().forEach(side -> {
            Measured measured = measured(side.name());
            table.append(String.format(
                    Locale.ROOT, "| %s | %.4f | %d |%n", side.name(), measured.seconds(), measured.heapMb()));
        });
        table.append("\n| ratio | measured | goal |\n|---|---|---|\n");
        for (Bound bound : comparison.bounds()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s : %s | %.2f | %s %.2f |%n",
                    bound.side(),
                    bound.other(),
                    ratio(bound),
                    bound.sense().sign(),
                    bound.goal()));
        }
        if (comparison.heapMb() > 0) {
            table.append(String.format(Locale.ROOT, "| heap, MB | %d | <= %d |%n", heapMb(), comparison.heapMb()));
        }
        return table.toString();
    }
}
