package org.vrs.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.validation.RuleSettings.ColumnName;

/** Checks of routes: the countries in their order, the mode of each leg, and the fees that belong to them. */
final class RouteChecks {

    private RouteChecks() {}

    /** No stop is left out, no country follows itself, the end is not the start, and each leg has one mode if any has. */
    static Check shape(RuleSettings rule) {
        return reading -> eachRow(reading, rule, (question, row) -> {
            List<CellId> path = cells(question, row, rule.texts("path"));
            gap(reading, rule, path);
            List<CellId> stops = answered(reading, path);
            for (int i = 1; i < stops.size(); i++) {
                if (text(reading, stops.get(i)).equals(text(reading, stops.get(i - 1)))) {
                    find(reading, rule, stops.get(i));
                }
            }
            CellId end = path.get(path.size() - 1);
            boolean circle = !text(reading, end).isEmpty() && text(reading, end).equals(text(reading, path.get(0)));
            if (circle && stops.size() > 2) {
                find(reading, rule, end);
            }
            modes(reading, rule, cells(question, row, rule.texts("modes")), stops.size() - 1);
        });
    }

    /** A stop is filled in only if all stops before it are. */
    private static void gap(Reading reading, RuleSettings rule, List<CellId> path) {
        for (int i = 2; i < path.size() - 1; i++) {
            boolean missing = text(reading, path.get(i - 1)).isEmpty();
            if (missing && !text(reading, path.get(i)).isEmpty()) {
                find(reading, rule, path.get(i));
                return;
            }
        }
    }

    private static void modes(Reading reading, RuleSettings rule, List<CellId> modes, int legs) {
        List<CellId> given = answered(reading, modes);
        boolean inOrder = given.equals(modes.subList(0, given.size()));
        if (!given.isEmpty() && legs > 0 && (given.size() != legs || !inOrder)) {
            find(reading, rule, given.get(given.size() - 1));
        }
    }

    /** A country that the route passes twice, though not at once and not at its two ends. */
    static Check repeated(RuleSettings rule) {
        return reading -> eachRow(reading, rule, (question, row) -> {
            List<CellId> stops = answered(reading, cells(question, row, rule.texts("path")));
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < stops.size(); i++) {
                String country = text(reading, stops.get(i));
                boolean before = !seen.add(country);
                boolean ends = i == stops.size() - 1 && country.equals(text(reading, stops.get(0)));
                if (before && !ends && !country.equals(text(reading, stops.get(i - 1)))) {
                    find(reading, rule, stops.get(i));
                }
            }
        });
    }

    /** Each of the first-ranked rows is referred to, or a note says why not; open where a marker says so for all. */
    static Check referred(RuleSettings rule) {
        ColumnName from = ColumnName.of(rule.text("from"));
        ColumnName to = ColumnName.of(rule.text("to"));
        return reading -> {
            @Nullable Question question = reading.questionnaire().question(to.question());
            boolean open =
                    reading.answers().get(CellId.valueOf(rule.text("cell"))).orElse(null) instanceof Answer.Missing;
            if (question == null || open) {
                return;
            }
            Set<String> referred = new HashSet<>();
            reading.column(from).values().forEach(answer -> referred.add(answer.text()));
            for (Map.Entry<CellId, Answer> id : reading.column(to).entrySet()) {
                String row = Reading.row(question, id.getKey());
                boolean first = reading.answers()
                        .number(question.cell(row, rule.columns().get(0).column()))
                        .filter(rank -> rank.intValue() <= rule.number("top"))
                        .isPresent();
                boolean missing = !referred.contains(id.getValue().text());
                if (first && missing && !reading.notes().explainRow(question, row)) {
                    reading.find(rule, id.getKey(), id.getValue().text(), "");
                }
            }
        };
    }

    /** What is done with one started row of the question whose columns the rule names. */
    private interface Look {
        void at(Question question, String row);
    }

    private static void eachRow(Reading reading, RuleSettings rule, Look look) {
        String id = ColumnName.of(rule.texts("path").get(0)).question();
        @Nullable Question question = reading.questionnaire().question(id);
        if (question != null) {
            reading.startedRows(question).forEach(row -> look.at(question, row));
        }
    }

    private static List<CellId> cells(Question question, String row, List<String> columns) {
        return columns.stream()
                .map(column -> question.cell(row, ColumnName.of(column).column()))
                .toList();
    }

    private static List<CellId> answered(Reading reading, List<CellId> cells) {
        return cells.stream().filter(cell -> !text(reading, cell).isEmpty()).toList();
    }

    private static void find(Reading reading, RuleSettings rule, CellId cell) {
        reading.find(rule, cell, text(reading, cell), "");
    }

    private static String text(Reading reading, CellId cell) {
        return reading.answers().get(cell).map(Answer::text).orElse("");
    }
}
