package org.vrs.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.validation.RuleSettings.ColumnName;

/** Checks against the participant's own last accepted return that are about more than the size of one change. */
final class HistoryChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private HistoryChecks() {}

    /** Most figures are those of the last accepted return; zeros, which are often true twice, are not counted. */
    static Check copied(RuleSettings rule) {
        return reading -> {
            @Nullable Answers last = reading.input().lastAccepted();
            if (last == null) {
                return;
            }
            int both = 0;
            int same = 0;
            for (Map.Entry<CellId, Answer> entry : reading.answers().cells().entrySet()) {
                Optional<BigDecimal> before = last.number(entry.getKey());
                if (entry.getValue() instanceof Answer.Number now
                        && before.isPresent()
                        && (now.value().signum() != 0 || before.get().signum() != 0)) {
                    both++;
                    same += now.value().compareTo(before.get()) == 0 ? 1 : 0;
                }
            }
            if (both >= rule.number("least") && same * 100 >= both * rule.number("percent")) {
                reading.find(rule, null, String.valueOf(same), "", String.valueOf(both));
            }
        };
    }

    /** What the last accepted return lists is listed again, or in the list of what is not reported any more. */
    static Check kept(RuleSettings rule) {
        ColumnName from = ColumnName.of(rule.text("from"));
        ColumnName to = ColumnName.of(rule.text("to"));
        return reading -> {
            @Nullable Answers last = reading.input().lastAccepted();
            @Nullable Question listed = reading.questionnaire().question(from.question());
            @Nullable Question ended = reading.questionnaire().question(to.question());
            if (last == null || listed == null || ended == null || reading.isNil()) {
                return;
            }
            List<String> known = new ArrayList<>();
            reading.column(from).values().forEach(answer -> known.add(answer.text()));
            reading.column(to).values().forEach(answer -> known.add(answer.text()));
            int row = reading.startedRows(ended).size();
            for (String old : last.rows(listed.id())) {
                @Nullable String id = last.text(listed.cell(old, from.column()).value());
                if (id != null && !known.contains(id)) {
                    String free = Question.freeRow(Math.min(++row, ended.maxRows()));
                    reading.find(rule, ended.cell(free, to.column()), id, "");
                }
            }
        };
    }

    /** A figure in rows with the same keys has more than so many percent between its smaller and its larger value. */
    static Check row(RuleSettings rule) {
        return reading -> {
            @Nullable Answers last = reading.input().lastAccepted();
            @Nullable Question question = reading.questionnaire().question(rule.text("question"));
            if (last == null || question == null) {
                return;
            }
            Map<String, BigDecimal> before = new HashMap<>();
            for (String row : last.rows(question.id())) {
                last.number(question.cell(row, rule.text("figure")))
                        .ifPresent(figure -> before.put(key(last, question, row, rule), figure));
            }
            for (String row : reading.startedRows(question)) {
                CellId cell = question.cell(row, rule.text("figure"));
                @Nullable BigDecimal old = before.get(key(reading.answers(), question, row, rule));
                if (old != null) {
                    reading.answers()
                            .number(cell)
                            .filter(now -> isLarge(now, old, rule.number("percent")))
                            .ifPresent(now -> reading.find(rule, cell, Reading.plain(now), "", Reading.plain(old)));
                }
            }
        };
    }

    private static String key(Answers answers, Question question, String row, RuleSettings rule) {
        return rule.texts("keys").stream()
                .map(column -> answers.get(question.cell(row, column))
                        .map(Answer::text)
                        .orElse(""))
                .collect(Collectors.joining("\u001f"));
    }

    private static boolean isLarge(BigDecimal now, BigDecimal old, int percent) {
        BigDecimal smaller = now.min(old);
        return now.max(old).multiply(HUNDRED).compareTo(smaller.multiply(HUNDRED.add(BigDecimal.valueOf(percent)))) > 0;
    }
}
