package org.vrs.mirror;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.mirror.MirrorTables.Entry;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** The cross-country rules N01 to N03 (domain.md 2.13), over returns alone. */
final class MirrorRules {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final BigDecimal MAGNITUDE = BigDecimal.TEN;
    private static final BigDecimal THRICE = BigDecimal.valueOf(3);
    private static final BigDecimal PER = BigDecimal.valueOf(100_000);
    /** With fewer returns a percentile says nothing. */
    private static final int ENOUGH = 5;

    private static final List<String> TOTALS = List.of("B1.1.T.T", "C1.1.T.T", "D2.1.T.T");

    private final String reviewed;
    private final Answers own;
    private final SortedMap<String, Answers> others;

    /** The reviewed participant's code and return, and the accepted returns of the others by code. */
    MirrorRules(String reviewed, Answers own, SortedMap<String, Answers> others) {
        this.reviewed = reviewed;
        this.own = own;
        this.others = new TreeMap<>(others);
        this.others.remove(reviewed);
    }

    /** Everything that is to be looked at; people by 100,000 are compared where populations are known. */
    List<MirrorItem> items(Map<String, Long> populations) {
        List<MirrorItem> items = new ArrayList<>();
        others.forEach((code, answers) -> {
            returns(code, answers, items);
            routes(code, answers, items);
            fees(code, answers, items);
        });
        TOTALS.forEach(cell -> rate(cell, populations, items));
        return items;
    }

    /** N01: returns to a country against what that country received; both ways. */
    private void returns(String code, Answers answers, List<MirrorItem> items) {
        Map<String, Entry> sent = MirrorTables.returns(own);
        Map<String, Entry> received = MirrorTables.received(answers);
        mirror(sent.get(code), received.get(reviewed), "I2.2", code, items);
        mirror(
                MirrorTables.received(own).get(code),
                MirrorTables.returns(answers).get(reviewed),
                "B6",
                code,
                items);
    }

    private static void mirror(
            @Nullable Entry here, @Nullable Entry there, String table, String code, List<MirrorItem> items) {
        if (here == null || there == null) {
            return;
        }
        BigDecimal difference = here.figure().subtract(there.figure()).abs();
        if (difference.compareTo(LEAST) >= 0 && differ(here.figure(), there.figure(), TWICE)) {
            items.add(new MirrorItem("N01", here.place(), table, List.of(code), here.figure(), there.figure(), code));
        }
    }

    /** N02: the persons on routes between the same two places. */
    private void routes(String code, Answers answers, List<MirrorItem> items) {
        Map<String, Entry> theirs = MirrorTables.routes(answers);
        MirrorTables.routes(own).forEach((way, here) -> magnitude("E1", way, here, theirs.get(way), code, items));
    }

    /** N02: fees for the same service between the same two places in the same currency. */
    private void fees(String code, Answers answers, List<MirrorItem> items) {
        Map<String, Entry> theirs = MirrorTables.fees(answers);
        MirrorTables.fees(own).forEach((way, here) -> magnitude("F1", way, here, theirs.get(way), code, items));
    }

    private static void magnitude(
            String table, String way, Entry here, @Nullable Entry there, String code, List<MirrorItem> items) {
        boolean both =
                there != null && here.figure().signum() > 0 && there.figure().signum() > 0;
        if (there != null && both && !differ(here.figure(), there.figure(), MAGNITUDE)) {
            return;
        }
        if (there != null && both) {
            List<String> about = List.of(way.split(MirrorTables.BETWEEN)).subList(0, 2);
            items.add(new MirrorItem("N02", here.place(), table, about, here.figure(), there.figure(), code));
        }
    }

    /** Whether the larger is more than so many times the smaller. */
    private static boolean differ(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.max(other).compareTo(one.min(other).multiply(times)) > 0;
    }

    /** N03: a total for 100,000 people above three times the 95th percentile of all. */
    private void rate(String cell, Map<String, Long> populations, List<MirrorItem> items) {
        List<BigDecimal> rates = new ArrayList<>();
        others.forEach((code, answers) -> rate(code, answers, cell, populations).ifPresent(rates::add));
        Optional<BigDecimal> mine = rate(reviewed, own, cell, populations);
        if (mine.isEmpty() || rates.size() + 1 < ENOUGH) {
            return;
        }
        rates.add(mine.get());
        rates.sort(null);
        BigDecimal high = rates.get((int) Math.ceil(rates.size() * 0.95) - 1);
        if (rates.size() < 20) {
            // the highest of few is the percentile itself: it is compared with those below it
            high = rates.get(rates.size() - 2);
        }
        if (mine.get().compareTo(high.multiply(THRICE)) > 0) {
            CellId place = CellId.valueOf(cell);
            String table = cell.substring(0, cell.length() - ".T.T".length());
            items.add(new MirrorItem("N03", place, table, List.of(), mine.get(), high, ""));
        }
    }

    private static Optional<BigDecimal> rate(String code, Answers answers, String cell, Map<String, Long> populations) {
        long people = populations.getOrDefault(code, 0L);
        return people <= 0
                ? Optional.empty()
                : answers.number(cell)
                        .map(figure -> figure.multiply(PER)
                                .divide(BigDecimal.valueOf(people), MathContext.DECIMAL64)
                                .setScale(2, RoundingMode.HALF_UP));
    }
}
