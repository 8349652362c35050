package org.vrs.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation.Order;

/** In each row the figures of the columns do not fall; what is blank or a marker is passed over. */
record OrderCheck(RuleSettings rule) {

    void check(Reading reading, Order order) {
        @Nullable CellId lowerCell = null;
        BigDecimal lower = BigDecimal.ZERO;
        for (CellId cell : order.cells()) {
            Optional<BigDecimal> figure = reading.answers().number(cell);
            if (figure.isPresent()) {
                if (lowerCell != null && lower.compareTo(figure.get()) > 0) {
                    String limit = Reading.plain(figure.get());
                    reading.find(rule, lowerCell, Reading.plain(lower), "≤ " + limit, limit);
                }
                lowerCell = cell;
                lower = figure.get();
            }
        }
    }
}
