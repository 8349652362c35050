package org.vrs.mirror;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Rule;

/** The tables of a return that another return mirrors, each figure by what it is about. */
final class MirrorTables {

    static final String BETWEEN = "\u001f";

    /** The table in which one way has several lines that are not to be added up. */
    private static final String FEES = "F1";

    private MirrorTables() {}

    /** A figure, and the first cell it comes from. */
    record Entry(CellId place, BigDecimal figure) {
        Entry plus(Entry other) {
            return new Entry(place, figure.add(other.figure()));
        }
    }

    /** The question in the name of a column or a cell's column, such as B6 of {@code B6.AREA}. */
    static String question(String column) {
        return column.substring(0, column.lastIndexOf('.'));
    }

    /** Persons by the code of a country, in the column that a setting of the rule names: returned to it, or received from it. */
    static Map<String, Entry> persons(Answers answers, Rule rule, String setting) {
        String column = rule.text(setting);
        String key = column.substring(column.lastIndexOf('.') + 1);
        return table(answers, question(column), List.of(key), rule.text("figure"));
    }

    /** A figure by origin and destination: persons added up; of fees the first, by service, for whom and currency too. */
    static Map<String, Entry> ways(Answers answers, String column) {
        String question = question(column);
        String figure = column.substring(question.length() + 1);
        if (!question.equals(FEES)) {
            return table(answers, question, List.of("ORIGIN", "DEST"), figure);
        }
        Map<String, Entry> fees = new TreeMap<>();
        List<String> keys = List.of("ORIGIN", "DEST", "SERVICE", "PER", "CURRENCY");
        answers.rows(question).forEach(row -> read(answers, question, row, keys, figure, fees, false));
        return fees;
    }

    private static Map<String, Entry> table(Answers answers, String question, List<String> keys, String figure) {
        Map<String, Entry> entries = new TreeMap<>();
        answers.rows(question).forEach(row -> read(answers, question, row, keys, figure, entries, true));
        return entries;
    }

    private static void read(
            Answers answers,
            String question,
            String row,
            List<String> keys,
            String figure,
            Map<String, Entry> entries,
            boolean added) {
        List<String> codes = keys.stream()
                .flatMap(key -> answers.get(CellId.of(question, row, key)).map(Answer::text).stream())
                .toList();
        CellId cell = CellId.of(question, row, figure);
        if (codes.size() == keys.size()) {
            String key = codes.stream().collect(Collectors.joining(BETWEEN));
            answers.number(cell)
                    .ifPresent(number ->
                            entries.merge(key, new Entry(cell, number), (one, other) -> added ? one.plus(other) : one));
        }
    }
}
