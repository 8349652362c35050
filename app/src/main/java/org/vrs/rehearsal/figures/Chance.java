package org.vrs.rehearsal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: the same words give the same draws on every machine. Each subject draws from a stream of
 * its own, so that one more draw for one table changes no other.
 */
public final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Chance of(Object... about) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : about) {
            for (char letter : (part + "\n").toCharArray()) {
                hash = (hash ^ letter) * 0x100000001b3L;
            }
        }
        return new Chance(hash);
    }

    /** A whole number, both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A part of a number, from one percentage of it to another. */
    long part(long whole, int leastPercent, int mostPercent) {
        return whole * between(leastPercent, mostPercent) / 100;
    }

    boolean percent(int likelihood) {
        return random.nextInt(100) < likelihood;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some of these, each once, in the order drawn. */
    public <T> List<T> some(List<T> of, int howMany) {
        List<T> left = new ArrayList<>(of);
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < howMany && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    /** Splits a total into whole parts that add up to it, each near its weight. */
    long[] split(long total, int... weights) {
        double[] drawn = new double[weights.length];
        double sum = 0;
        int heaviest = 0;
        for (int i = 0; i < weights.length; i++) {
            drawn[i] = weights[i] * (0.7 + 0.6 * random.nextDouble());
            sum += drawn[i];
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        long[] parts = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = sum == 0 ? 0 : (long) (total * (drawn[i] / sum));
            left -= parts[i];
        }
        parts[heaviest] += left;
        return parts;
    }
}
