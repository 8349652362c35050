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
import org.vrs.questionnaire.Rule;

/** The cross-country rules N01 to N03 (domain.md 2.13), over returns alone. */
final class MirrorRules {

    /** The kind of rule that compares rates, which need populations. */
    static final String RATES = "mirror-rates";

    private static final BigDecimal PER = BigDecimal.valueOf(100_000);

    private final List<Rule> rules;
    private final String reviewed;
    private final Answers own;
    private final SortedMap<String, Answers> others;

    /** The rules of the form, the reviewed participant's code and return, and the accepted returns of the others by code. */
    MirrorRules(List<Rule> rules, String reviewed, Answers own, SortedMap<String, Answers> others) {
        this.rules = rules;
        this.reviewed = reviewed;
        this.own = own;
        this.others = new TreeMap<>(others);
        this.others.remove(reviewed);
    }

    /** Everything that is to be looked at; people by 100,000 are compared where populations are known. */
    List<MirrorItem> items(Map<String, Long> populations) {
        List<MirrorItem> items = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule.kind()) {
                case "mirror-returns" -> others.forEach((code, answers) -> returns(rule, code, answers, items));
                case "mirror-routes" -> others.forEach((code, answers) -> routes(rule, code, answers, items));
                case RATES -> rule.texts("cells").forEach(cell -> rate(rule, cell, populations, items));
                default -> {
                    // a rule about one return
                }
            }
        }
        return items;
    }

    /** N01: returns to a country against what that country received; both ways. */
    private void returns(Rule rule, String code, Answers answers, List<MirrorItem> items) {
        ofReturns(rule, new Side("from", code), answers, items);
        ofReturns(rule, new Side("to", code), answers, items);
    }

    /** Which table of the reviewed return is looked at, and whose return the other table is from. */
    private record Side(String setting, String code) {
        String other() {
            return setting.equals("from") ? "to" : "from";
        }
    }

    private void ofReturns(Rule rule, Side side, Answers answers, List<MirrorItem> items) {
        @Nullable Entry here = MirrorTables.persons(own, rule, side.setting()).get(side.code());
        @Nullable
        Entry there = MirrorTables.persons(answers, rule, side.other()).get(reviewed);
        if (here == null || there == null) {
            return;
        }
        BigDecimal difference = here.figure().subtract(there.figure()).abs();
        if (difference.compareTo(BigDecimal.valueOf(rule.number("least"))) >= 0
                && differ(here.figure(), there.figure(), times(rule))) {
            String table = MirrorTables.question(rule.text(side.setting()));
            List<String> about = List.of(side.code());
            items.add(
                    new MirrorItem(rule.id(), here.place(), table, about, here.figure(), there.figure(), side.code()));
        }
    }

    /** N02: persons, or fees for the same service in the same currency, between the same two places. */
    private void routes(Rule rule, String code, Answers answers, List<MirrorItem> items) {
        for (String column : rule.texts("columns")) {
            Map<String, Entry> theirs = MirrorTables.ways(answers, column);
            MirrorTables.ways(own, column).forEach((way, here) -> {
                @Nullable Entry there = theirs.get(way);
                if (there != null
                        && here.figure().signum() > 0
                        && there.figure().signum() > 0
                        && differ(here.figure(), there.figure(), times(rule))) {
                    String table = MirrorTables.question(column);
                    List<String> about =
                            List.of(way.split(MirrorTables.BETWEEN)).subList(0, 2);
                    items.add(
                            new MirrorItem(rule.id(), here.place(), table, about, here.figure(), there.figure(), code));
                }
            });
        }
    }

    private static BigDecimal times(Rule rule) {
        return BigDecimal.valueOf(rule.number("times"));
    }

    /** Whether the larger is more than so many times the smaller. */
    private static boolean differ(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.max(other).compareTo(one.min(other).multiply(times)) > 0;
    }

    /** N03: a total for 100,000 people above so many times a percentile of all; with few returns a percentile says nothing. */
    private void rate(Rule rule, String cell, Map<String, Long> populations, List<MirrorItem> items) {
        List<BigDecimal> rates = new ArrayList<>();
        others.forEach((code, answers) -> rate(code, answers, cell, populations).ifPresent(rates::add));
        Optional<BigDecimal> mine = rate(reviewed, own, cell, populations);
        if (mine.isEmpty() || rates.size() + 1 < rule.number("least")) {
            return;
        }
        rates.add(mine.get());
        rates.sort(null);
        int rank = (int) Math.ceil(rates.size() * rule.number("percent") / 100.0);
        // the highest of few is the percentile itself: it is compared with those below it
        BigDecimal high = rates.get(Math.min(rank, rates.size() - 1) - 1);
        if (mine.get().compareTo(high.multiply(times(rule))) > 0) {
            CellId place = CellId.valueOf(cell);
            String table = cell.substring(0, cell.length() - ".T.T".length());
            items.add(new MirrorItem(rule.id(), place, table, List.of(), mine.get(), high, ""));
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
