package org.vrs.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the program: features and engine read the same time. It runs with the machine; a rehearsal and the
 * tests hold it and move it, so that a round of nine months passes in a minute.
 */
@Component
public final class WorkClock extends Clock {

    private volatile Clock time = Clock.systemUTC();

    /** Holds the time at an instant until {@link #run()}. */
    public void holdAt(Instant instant) {
        time = Clock.fixed(instant, ZoneOffset.UTC);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the time run with the machine again. */
    public void run() {
        time = Clock.systemUTC();
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return time.withZone(zone);
    }
}
