package org.vrs.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/** Checks of figures against a limit that other figures set. */
final class LimitChecks {

    private LimitChecks() {}

    /** The figures of a column together are at most so many percent of the largest of some cells, unless a row is flagged. */
    static Check columnSum(RuleSettings rule) {
        return reading -> rule.columns().forEach(name -> {
            Map<CellId, Answer> column = reading.column(name);
            Optional<BigDecimal> sum = TotalChecks.sum(reading, List.copyOf(column.keySet()));
            Optional<BigDecimal> largest = rule.cells().stream()
                    .flatMap(cell -> reading.answers().number(cell).stream())
                    .max(BigDecimal::compareTo);
            boolean flagged = column.keySet().stream().anyMatch(cell -> reading.isFlagged(cell, rule.text("flag")));
            if (sum.isPresent() && largest.isPresent() && !flagged) {
                BigDecimal most = TotalChecks.percent(largest.get(), rule.number("percent"));
                if (sum.get().compareTo(most) > 0) {
                    CellId first = column.keySet().iterator().next();
                    reading.find(rule, first, Reading.plain(sum.get()), atMost(most), Reading.plain(largest.get()));
                }
            }
        });
    }

    private static String atMost(BigDecimal limit) {
        return "\u2264 " + Reading.plain(limit);
    }
}
