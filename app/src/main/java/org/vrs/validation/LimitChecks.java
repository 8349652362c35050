package org.vrs.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Relation.TogetherAtMost;

/** Checks of figures against a limit that other figures set. */
final class LimitChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LimitChecks() {}

    /** The parts together are at most so many percent of the whole; a blank counts as nothing, a marker leaves it open. */
    static Check sum(RuleSettings rule) {
        return reading -> reading.relations(rule, TogetherAtMost.class).forEach(limit -> {
            Optional<BigDecimal> part = sum(reading, limit.parts());
            Optional<BigDecimal> whole = sum(reading, limit.whole());
            if (part.isPresent() && whole.isPresent()) {
                BigDecimal most = percent(whole.get(), limit.percent());
                if (part.get().compareTo(most) > 0) {
                    String[] details = {Reading.plain(whole.get()), names(limit.whole())};
                    reading.find(rule, limit.place(), Reading.plain(part.get()), atMost(most), details);
                }
            }
        });
    }

    /** Rows for what is not listed hold at most so many percent of the total. */
    static Check share(RuleSettings rule) {
        return reading -> rule.texts("questions").forEach(id -> {
            @Nullable Question question = reading.questionnaire().question(id);
            if (question != null) {
                CellId total = question.cell(rule.text("total"), rule.text("figure"));
                BigDecimal whole = reading.answers().number(total).orElse(BigDecimal.ZERO);
                BigDecimal most = percent(whole, rule.number("percent"));
                for (String row : rule.texts("rows")) {
                    CellId cell = question.cell(row, rule.text("figure"));
                    BigDecimal part = reading.answers().number(cell).orElse(BigDecimal.ZERO);
                    boolean large = whole.compareTo(BigDecimal.valueOf(rule.number("least"))) >= 0;
                    if (large && part.compareTo(most) > 0) {
                        reading.find(rule, cell, Reading.plain(part), atMost(most), Reading.plain(whole));
                    }
                }
            }
        });
    }

    /** The figures of a column together are at most so many percent of the largest of some cells, unless a row is flagged. */
    static Check columnSum(RuleSettings rule) {
        return reading -> rule.columns().forEach(name -> {
            Map<CellId, Answer> column = reading.column(name);
            Optional<BigDecimal> sum = sum(reading, List.copyOf(column.keySet()));
            Optional<BigDecimal> largest = rule.cells().stream()
                    .flatMap(cell -> reading.answers().number(cell).stream())
                    .max(BigDecimal::compareTo);
            boolean flagged = column.keySet().stream().anyMatch(cell -> reading.isFlagged(cell, rule.text("flag")));
            if (sum.isPresent() && largest.isPresent() && !flagged) {
                BigDecimal most = percent(largest.get(), rule.number("percent"));
                if (sum.get().compareTo(most) > 0) {
                    CellId first = column.keySet().iterator().next();
                    reading.find(rule, first, Reading.plain(sum.get()), atMost(most), Reading.plain(largest.get()));
                }
            }
        });
    }

    /** Not everybody counted in the second cell of a pair stands in the first, the one for what is not known. */
    static Check notAll(RuleSettings rule) {
        return reading -> rule.pairs().forEach(pair -> {
            Optional<BigDecimal> unknown = reading.answers().number(pair.get(0));
            Optional<BigDecimal> all = reading.answers().number(pair.get(1));
            if (unknown.isPresent() && unknown.get().signum() > 0 && all.isPresent()) {
                if (unknown.get().compareTo(all.get()) == 0) {
                    reading.find(rule, pair.get(0), Reading.plain(unknown.get()), "");
                }
            }
        });
    }

    private static Optional<BigDecimal> sum(Reading reading, List<CellId> cells) {
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

    private static BigDecimal percent(BigDecimal whole, int percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static String atMost(BigDecimal limit) {
        return "\u2264 " + Reading.plain(limit);
    }

    private static String names(List<CellId> cells) {
        return cells.stream().map(CellId::value).collect(Collectors.joining(" + "));
    }
}
