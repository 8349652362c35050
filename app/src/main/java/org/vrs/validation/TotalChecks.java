package org.vrs.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.AtMost;
import org.vrs.questionnaire.Relation.Same;
import org.vrs.questionnaire.Relation.TogetherAtMost;

/** Compares figures with figures of the same return. */
final class TotalChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TotalChecks() {}

    static void compare(RuleSettings rule, Reading reading, Relation relation) {
        if (relation instanceof Same same) {
            same(rule, reading, same);
        } else if (relation instanceof AtMost most) {
            atMost(rule, reading, most);
        } else if (relation instanceof TogetherAtMost together) {
            together(rule, reading, together);
        }
    }

    private static void same(RuleSettings rule, Reading reading, Same same) {
        Optional<BigDecimal> first = reading.answers().number(same.first());
        Optional<BigDecimal> second = reading.answers().number(same.second());
        if (first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) != 0) {
            findBeside(reading, rule, same.cells(), Reading.plain(first.get()));
        }
    }

    private static void atMost(RuleSettings rule, Reading reading, AtMost relation) {
        Optional<BigDecimal> smaller = reading.answers().number(relation.smaller());
        Optional<BigDecimal> larger = reading.answers().number(relation.larger());
        if (smaller.isPresent() && larger.isPresent()) {
            BigDecimal limit = percent(larger.get(), relation.percent());
            if (smaller.get().compareTo(limit) > 0) {
                findBeside(reading, rule, relation.cells(), "\u2264 " + Reading.plain(limit));
            }
        }
    }

    /** A finding in the first cell, with the figure and the id of the second as details. */
    private static void findBeside(Reading reading, RuleSettings rule, List<CellId> cells, String allowed) {
        BigDecimal here = reading.answers().number(cells.get(0)).orElse(BigDecimal.ZERO);
        BigDecimal there = reading.answers().number(cells.get(1)).orElse(BigDecimal.ZERO);
        String[] details = {Reading.plain(there), cells.get(1).value()};
        reading.find(rule, cells.get(0), Reading.plain(here), allowed, details);
    }

    private static void together(RuleSettings rule, Reading reading, TogetherAtMost limit) {
        Optional<BigDecimal> part = sum(reading, limit.parts());
        Optional<BigDecimal> whole = sum(reading, limit.whole());
        if (part.isPresent() && whole.isPresent()) {
            BigDecimal most = percent(whole.get(), limit.percent());
            if (part.get().compareTo(most) > 0) {
                String[] details = {Reading.plain(whole.get()), names(limit.whole())};
                reading.find(rule, limit.place(), Reading.plain(part.get()), "\u2264 " + Reading.plain(most), details);
            }
        }
    }

    /** The sum of what is answered; empty where all is blank or anything is a marker. */
    static Optional<BigDecimal> sum(Reading reading, List<CellId> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (CellId cell : cells) {
            @Nullable Answer answer = reading.answers().get(cell).orElse(null);
            if (answer instanceof Answer.Missing) {
                return Optional.empty();
            }
            if (answer instanceof Answer.Number number) {
                sum = sum.add(number.value());
                any = true;
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    static BigDecimal percent(BigDecimal whole, int percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static String names(List<CellId> cells) {
        return cells.stream().map(CellId::value).collect(Collectors.joining(" + "));
    }
}
