package org.vrs.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. After each failure the same name from the same network waits longer: 1, 2, 4 … 32
 * seconds. Nobody is ever locked out, and a name that does not exist waits just as one that does. The memory is small and
 * forgets: oldest first when full, all after fifteen quiet minutes.
 */
@Component
class SignInDelays {

    private static final int MOST = 10_000;
    private static final int FREE_TRIES = 2;
    private static final int LONGEST_POWER = 5;
    private static final Duration FORGET = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<Guess, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guess, Failures> eldest) {
            return size() > MOST;
        }
    };

    SignInDelays(Clock clock) {
        this.clock = clock;
    }

    /** How long this name from this address has to wait before the next try counts; zero when it need not. */
    synchronized Duration wait(String username, String address) {
        Failures known = failures.get(Guess.of(username, address));
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.next())) {
            return Duration.ZERO;
        }
        return Duration.between(now, known.next());
    }

    synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        failures.compute(
                Guess.of(username, address),
                (guess, known) -> known == null || now.isAfter(known.next().plus(FORGET))
                        ? new Failures(1, now)
                        : new Failures(known.count() + 1, now.plusSeconds(seconds(known.count() + 1))));
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(Guess.of(username, address));
    }

    private static long seconds(int count) {
        return count <= FREE_TRIES ? 0 : 1L << Math.min(count - FREE_TRIES - 1, LONGEST_POWER);
    }

    private record Failures(int count, Instant next) {}

    /** A name from a network: the last part of the address is left out, because one office has many. */
    private record Guess(String username, String network) {

        static Guess of(String username, String address) {
            int cut = Math.max(address.lastIndexOf('.'), nthColon(address));
            String network = cut < 0 ? address : address.substring(0, cut);
            return new Guess(Objects.requireNonNull(username).strip().toLowerCase(Locale.ROOT), network);
        }

        private static int nthColon(String address) {
            int at = -1;
            for (int colon = 0; colon < 4; colon++) {
                int next = address.indexOf(':', at + 1);
                if (next < 0) {
                    return at;
                }
                at = next;
            }
            return at;
        }
    }
}
