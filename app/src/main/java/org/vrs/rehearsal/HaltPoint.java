package org.vrs.rehearsal;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the program as a power cut would, for the tests of what survives it: {@code -Dvrs.rehearsal.halt-after=upload:3}
 * halts when the third upload is committed and nothing of what follows has happened, {@code RenderReport:1} when the engine
 * has committed that step of its own and not begun the next. At level debug it logs each such moment as it passes.
 */
final class HaltPoint {

    private static final Logger LOG = LoggerFactory.getLogger(HaltPoint.class);
    private static final int AS_KILLED = 137;

    private final String moment;
    private int left;

    HaltPoint(String setting) {
        String[] parts = setting.split(":", 2);
        this.moment = parts[0];
        this.left = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    }

    void pass(Deed.Kind kind) {
        pass(nameOf(kind));
    }

    /** A step that the engine does by itself goes by the name that it has in the models. */
    void pass(String name) {
        LOG.debug("Passed {}", name);
        if (name.equals(moment) && --left == 0) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
    }

    static String nameOf(Deed.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
