package org.vrs.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;

/** In each row the figures of the columns do not fall; what is blank or a marker is passed over. */
record OrderCheck(RuleSettings rule) implements Check {

    @Override
    public void run(Reading reading) {
        for (Map<?, ?> order : rule.groups("orders")) {
            for (String id : RuleSettings.texts(order, "questions")) {
                @Nullable Question question = reading.questionnaire().question(id);
                if (question != null) {
                    for (String row : reading.answers().rows(id)) {
                        check(reading, question, row, RuleSettings.texts(order, "columns"));
                    }
                }
            }
        }
    }

    private void check(Reading reading, Question question, String row, List<String> columns) {
        @Nullable CellId lowerCell = null;
        BigDecimal lower = BigDecimal.ZERO;
        for (String column : columns) {
            CellId cell = question.cell(row, column);
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
