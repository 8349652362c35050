package org.vrs.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation.AtMost;
import org.vrs.questionnaire.Relation.Same;

/** Checks of totals: against totals of other tables and against the last accepted return. */
final class TotalChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TotalChecks() {}

    /** The second cell of each pair equals the first. */
    static Check same(RuleSettings rule) {
        return reading -> reading.relations(rule, Same.class).forEach(same -> {
            Optional<BigDecimal> first = reading.answers().number(same.first());
            Optional<BigDecimal> second = reading.answers().number(same.second());
            if (first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) != 0) {
                findBeside(reading, rule, same.cells(), Reading.plain(first.get()));
            }
        });
    }

    /** The first cell of each pair is at most so many percent of the second. */
    static Check ratio(RuleSettings rule) {
        return reading -> reading.relations(rule, AtMost.class).forEach(relation -> {
            Optional<BigDecimal> smaller = reading.answers().number(relation.smaller());
            Optional<BigDecimal> larger = reading.answers().number(relation.larger());
            if (smaller.isPresent() && larger.isPresent()) {
                BigDecimal percent = BigDecimal.valueOf(relation.percent());
                BigDecimal limit = larger.get().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
                if (smaller.get().compareTo(limit) > 0) {
                    findBeside(reading, rule, relation.cells(), "≤ " + Reading.plain(limit));
                }
            }
        });
    }

    /** A finding in the first cell, with the figure and the id of the second as details. */
    private static void findBeside(Reading reading, RuleSettings rule, List<CellId> cells, String allowed) {
        BigDecimal here = reading.answers().number(cells.get(0)).orElse(BigDecimal.ZERO);
        BigDecimal there = reading.answers().number(cells.get(1)).orElse(BigDecimal.ZERO);
        String[] details = {Reading.plain(there), cells.get(1).value()};
        reading.find(rule, cells.get(0), Reading.plain(here), allowed, details);
    }

    /**
     * A total differs from the last accepted one by more than the given share and by at least the given number. A change to
     * or from zero has no share and is another rule's; so is one that is larger than the rule wants.
     */
    static Check change(RuleSettings rule) {
        return reading -> {
            @Nullable Answers last = reading.input().lastAccepted();
            if (last != null) {
                rule.cells().forEach(cell -> compare(reading, rule, last, cell));
            }
        };
    }

    private static void compare(Reading reading, RuleSettings rule, Answers lastAccepted, CellId cell) {
        Optional<BigDecimal> now = reading.figure(cell);
        Optional<BigDecimal> last = Reading.figure(lastAccepted, cell);
        if (now.isEmpty()
                || last.isEmpty()
                || now.get().signum() == 0
                || last.get().signum() == 0) {
            return;
        }
        BigDecimal difference = now.get().subtract(last.get()).abs();
        BigDecimal percent = difference.multiply(HUNDRED).divide(last.get(), 4, RoundingMode.HALF_UP);
        boolean others = rule.rule().settings().get("unless") instanceof Map<?, ?> unless
                && isLarge(difference, percent, unless);
        if (isLarge(difference, percent, rule.rule().settings()) && !others) {
            String share = percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
            reading.find(rule, cell, Reading.plain(now.get()), "", Reading.plain(last.get()), share);
        }
    }

    private static boolean isLarge(BigDecimal difference, BigDecimal percent, Map<?, ?> limits) {
        return limits.get("percent") instanceof Integer share
                && limits.get("least") instanceof Integer least
                && percent.compareTo(BigDecimal.valueOf(share)) > 0
                && difference.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
}
