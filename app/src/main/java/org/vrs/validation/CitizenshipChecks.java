package org.vrs.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;

/** Checks of the citizenships listed in one table against those of another, and against the last accepted return. */
final class CitizenshipChecks {

    private static final String OTHERS = "OTH";

    private CitizenshipChecks() {}

    /** For each key, the figure is at most the sum of the figures in other tables; open where one of them may hide the key. */
    static Check limit(RuleSettings rule) {
        return reading -> {
            @Nullable Question part = reading.questionnaire().question(rule.text("question"));
            if (part != null) {
                keys(reading.answers(), part, rule).forEach((key, row) -> {
                    Optional<BigDecimal> most = sum(reading, rule, key);
                    CellId cell = part.cell(row, rule.text("figure"));
                    reading.answers()
                            .number(cell)
                            .filter(figure -> most.isPresent() && figure.compareTo(most.get()) > 0)
                            .ifPresent(figure -> {
                                String limit = Reading.plain(most.orElseThrow());
                                reading.find(rule, cell, Reading.plain(figure), "\u2264 " + limit, key, limit);
                            });
                });
            }
        };
    }

    private static Optional<BigDecimal> sum(Reading reading, RuleSettings rule, String key) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String id : rule.texts("questions")) {
            @Nullable Question question = reading.questionnaire().question(id);
            if (question != null && !reading.answers().rows(id).isEmpty()) {
                @Nullable String row = keys(reading.answers(), question, rule).get(key);
                CellId cell = question.cell(row == null ? OTHERS : row, rule.text("figure"));
                Optional<BigDecimal> figure = reading.answers().number(cell);
                boolean hidden =
                        row == null && figure.filter(f -> f.signum() > 0).isPresent();
                boolean open = figure.isEmpty()
                        && (row != null || reading.answers().get(cell).isPresent());
                if (hidden || open) {
                    return Optional.empty();
                }
                sum = sum.add(figure.orElse(BigDecimal.ZERO));
            }
        }
        return Optional.of(sum);
    }

    /** Each of the largest keys of a table occurs in some column of another, if that has rows at all. */
    static Check listed(RuleSettings rule) {
        return reading -> {
            @Nullable Question question = reading.questionnaire().question(rule.text("question"));
            Set<String> known = new HashSet<>();
            rule.columns()
                    .forEach(column -> reading.column(column)
                            .values()
                            .forEach(answer ->
                                    known.addAll(Arrays.asList(answer.text().split("\\s*,\\s*")))));
            if (question != null && !known.isEmpty()) {
                Map<String, String> keys = keys(reading.answers(), question, rule);
                top(reading.answers(), question, rule, rule.number("top")).stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key -> find(reading, rule, question, keys.get(key)));
            }
        };
    }

    /** A key that is now among the largest, and was not listed in the last accepted return. */
    static Check appeared(RuleSettings rule) {
        return reading -> eachTable(reading, rule, (question, last) -> {
            Set<String> before = keys(last, question, rule).keySet();
            Map<String, String> now = keys(reading.answers(), question, rule);
            top(reading.answers(), question, rule, rule.number("top")).stream()
                    .filter(key -> !before.contains(key))
                    .forEach(key -> find(reading, rule, question, now.get(key)));
        });
    }

    /** A key that was among the largest in the last accepted return, and is not listed now. */
    static Check disappeared(RuleSettings rule) {
        return reading -> eachTable(reading, rule, (question, last) -> {
            Set<String> now = keys(reading.answers(), question, rule).keySet();
            top(last, question, rule, rule.number("top")).stream()
                    .filter(key -> !now.contains(key))
                    .forEach(key -> reading.find(rule, question.cell(OTHERS, rule.text("figure")), key, ""));
        });
    }

    /** What is done with one table that lists keys now and in the last accepted return. */
    private interface Look {
        void at(Question question, Answers last);
    }

    private static void eachTable(Reading reading, RuleSettings rule, Look look) {
        @Nullable Answers last = reading.input().lastAccepted();
        for (String id : rule.texts("questions")) {
            @Nullable Question question = reading.questionnaire().question(id);
            if (last != null
                    && question != null
                    && !keys(last, question, rule).isEmpty()
                    && !keys(reading.answers(), question, rule).isEmpty()) {
                look.at(question, last);
            }
        }
    }

    private static void find(Reading reading, RuleSettings rule, Question question, @Nullable String row) {
        if (row != null) {
            CellId cell = question.cell(row, rule.text("key"));
            reading.find(
                    rule, cell, reading.answers().get(cell).map(Answer::text).orElse(""), "");
        }
    }

    /** The keys that a table lists, each with its row. */
    private static Map<String, String> keys(Answers answers, Question question, RuleSettings rule) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String row : answers.rows(question.id())) {
            if (!question.rows().contains(row)) {
                answers.get(question.cell(row, rule.text("key")))
                        .ifPresent(answer -> keys.putIfAbsent(answer.text(), row));
            }
        }
        return keys;
    }

    /** The keys with the largest figures above zero, the largest first. */
    private static List<String> top(Answers answers, Question question, RuleSettings rule, int most) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        keys(answers, question, rule)
                .forEach((key, row) -> answers.number(question.cell(row, rule.text("figure")))
                        .filter(figure -> figure.signum() > 0)
                        .ifPresent(figure -> figures.put(key, figure)));
        return figures.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
