package org.vrs.benchmarks;

import java.util.List;

/**
 * One comparison: what VRS does beside what a user would pick instead, each in a JVM of its own, in one run.
 *
 * @param name  by which {@code benchmarks/run} knows it
 * @param what  what is compared, in a sentence
 * @param ours  the side of VRS
 * @param other the side it is compared with
 * @param goal  the largest ratio ours : other that is good enough
 * @param jvm   options of both JVMs
 */
record Comparison(String name, String what, Side ours, Side other, double goal, List<String> jvm) {

    /** Does the work several times, the first time to warm up, and gives the seconds of each of the later times. */
    interface Side {
        List<Double> seconds() throws Exception;
    }
}
