package org.vrs.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Question.Layout;

/**
 * Parts add up to their total, down each column or across each row. A blank part leaves the sum open, and nothing is said;
 * where a part is a marker, the known parts may not exceed the total.
 */
record SumCheck(RuleSettings rule) implements Check {

    private static final String ALL = "ALL";

    @Override
    public void run(Reading reading) {
        for (Map<?, ?> sum : rule.groups("sums")) {
            for (String id : RuleSettings.texts(sum, "questions")) {
                @Nullable Question question = reading.questionnaire().question(id);
                if (question != null) {
                    check(reading, question, sum);
                }
            }
        }
    }

    private void check(Reading reading, Question question, Map<?, ?> sum) {
        String total = String.valueOf(sum.get("total"));
        List<String> across = RuleSettings.texts(sum, "columns");
        List<String> down = RuleSettings.texts(sum, "rows");
        List<String> rows = rows(reading, question);
        if (down.isEmpty()) {
            for (String row : rows) {
                List<CellId> parts =
                        across.stream().map(part -> question.cell(row, part)).toList();
                compare(reading, question.cell(row, total), parts);
            }
            return;
        }
        for (Column column : question.columns()) {
            if (column.type().isFigure()) {
                List<CellId> parts = rows.stream()
                        .filter(row -> down.contains(ALL) ? !row.equals(total) : down.contains(row))
                        .map(row -> question.cell(row, column.code()))
                        .toList();
                compare(reading, question.cell(total, column.code()), parts);
            }
        }
    }

    private static List<String> rows(Reading reading, Question question) {
        List<String> rows =
                new ArrayList<>(question.layout() == Layout.LIST ? reading.startedRows(question) : List.of());
        rows.addAll(question.rows());
        return rows;
    }

    private void compare(Reading reading, CellId total, List<CellId> parts) {
        Optional<BigDecimal> whole = reading.answers().number(total);
        BigDecimal sum = BigDecimal.ZERO;
        boolean marked = false;
        for (CellId part : parts) {
            @Nullable Answer answer = reading.answers().get(part).orElse(null);
            if (answer instanceof Answer.Number number) {
                sum = sum.add(number.value());
            } else if (answer instanceof Answer.Missing) {
                marked = true;
            } else {
                return;
            }
        }
        if (whole.isPresent()) {
            int difference = sum.compareTo(whole.get());
            if (marked ? difference > 0 : difference != 0) {
                String known = Reading.plain(sum);
                reading.find(rule, total, Reading.plain(whole.get()), marked ? "≥ " + known : known, known);
            }
        }
    }
}
