package org.vrs.benchmarks;

import java.util.List;

/**
 * One comparison: what VRS does beside what a user would pick instead, each side in a JVM of its own, in one run.
 *
 * @param name   by which {@code benchmarks/run} knows it
 * @param what   what is compared, in a sentence
 * @param sides  what is measured; the first is that of VRS, whose heap counts
 * @param bounds the ratios that must be kept; the first is the one that the last line tells
 * @param heapMb the largest heap that the first side may have in use, 0 where it is free
 */
record Comparison(String name, String what, List<Side> sides, List<Bound> bounds, int heapMb) {

    /**
     * Somebody's way of doing the work.
     *
     * @param jvm options of its JVM
     */
    record Side(String name, List<String> jvm, Work work) {}

    /** Does the work several times, the first times to warm up, and gives the seconds of each of the later times. */
    interface Work {
        List<Double> seconds() throws Exception;
    }

    /** How many times one side may, or must, take as long as another. */
    record Bound(String side, Sense sense, double goal, String other) {

        static Bound atMost(String side, double goal, String other) {
            return new Bound(side, Sense.AT_MOST, goal, other);
        }

        /** For a goal such as "20 times faster": the other side takes at least so many times as long. */
        static Bound atLeast(String side, double goal, String other) {
            return new Bound(side, Sense.AT_LEAST, goal, other);
        }

        boolean keeps(double ratio) {
            return sense == Sense.AT_MOST ? ratio <= goal : ratio >= goal;
        }
    }

    /** Which way a goal is good. */
    enum Sense {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    Side side(String wanted) {
        return sides.stream()
                .filter(side -> side.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No side " + wanted + " in " + name));
    }
}
