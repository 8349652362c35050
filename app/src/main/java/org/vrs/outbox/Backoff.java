package org.vrs.outbox;

import java.time.Duration;

/** How long to wait before the next attempt: 1, 2, 4, 8, 16, then 30 minutes, and no longer than three days in all. */
final class Backoff {

    /** After this long without success a message counts as undeliverable. */
    static final Duration LIMIT = Duration.ofHours(72);

    /** How long an attempt may take. A message that is still "sending" later was interrupted, and is tried again. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final long LONGEST_MINUTES = 30;

    private Backoff() {}

    static Duration after(int attempts) {
        long minutes = attempts > 5 ? LONGEST_MINUTES : 1L << Math.max(0, attempts - 1);
        return Duration.ofMinutes(minutes);
    }
}
