package org.vrs.rehearsal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints how a play proceeds, and measures what each kind of deed takes. */
final class Protocol {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long started = System.nanoTime();
    private final Map<Deed.Kind, Integer> counts = new EnumMap<>(Deed.Kind.class);
    private final Map<Deed.Kind, Long> nanos = new EnumMap<>(Deed.Kind.class);
    private final boolean everyDeed;
    private @Nullable Instant printed;
    private long since = started;

    /**
     * @param everyDeed a line for each deed; otherwise one for each week of the play
     */
    Protocol(PrintStream out, boolean everyDeed) {
        this.out = out;
        this.everyDeed = everyDeed;
    }

    void say(String line) {
        out.println(line);
    }

    void begin() {
        since = System.nanoTime();
    }

    void end(Deed deed) {
        counts.merge(deed.kind(), 1, Integer::sum);
        nanos.merge(deed.kind(), System.nanoTime() - since, Long::sum);
        boolean due = printed == null || deed.at().isAfter(printed.plus(Duration.ofDays(7)));
        if (everyDeed || due) {
            printed = deed.at();
            out.printf(
                    Locale.ROOT,
                    "%6.1f s  %s UTC  %-18s %s%s%n",
                    seconds(),
                    DAY.format(deed.at()),
                    name(deed.kind()),
                    deed.concerning(),
                    deed.version() == 0 ? "" : " v" + deed.version());
        }
    }

    double seconds() {
        return round(System.nanoTime() - started);
    }

    /** Count and seconds of each kind of deed in this run. */
    Map<String, Object> deeds() {
        Map<String, Object> deeds = new LinkedHashMap<>();
        counts.forEach((kind, count) ->
                deeds.put(name(kind), Map.of("count", count, "seconds", round(nanos.getOrDefault(kind, 0L)))));
        return deeds;
    }

    private static double round(long nanos) {
        return Math.round(nanos / NANOS * 1_000) / 1_000.0;
    }

    static String name(Deed.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
