package org.vrs.mirror;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** The tables of a return that another return mirrors, each figure by what it is about. */
final class MirrorTables {

    static final String BETWEEN = "\u001f";

    private MirrorTables() {}

    /** A figure, and the first cell it comes from. */
    record Entry(CellId place, BigDecimal figure) {
        Entry plus(Entry other) {
            return new Entry(place, figure.add(other.figure()));
        }
    }

    /** Persons returned (I2.2), by the code of the country returned to. */
    static Map<String, Entry> returns(Answers answers) {
        return table(answers, "I2.2", List.of("DEST"), "T");
    }

    /** Own nationals returned by others (B6), by the code of the returning country. */
    static Map<String, Entry> received(Answers answers) {
        return table(answers, "B6", List.of("AREA"), "T");
    }

    /** Persons on routes, by origin and destination. */
    static Map<String, Entry> routes(Answers answers) {
        return table(answers, "E1", List.of("ORIGIN", "DEST"), "PERSONS");
    }

    /** The first typical fee, by origin, destination, service, for whom, and currency. */
    static Map<String, Entry> fees(Answers answers) {
        Map<String, Entry> fees = new TreeMap<>();
        List<String> keys = List.of("ORIGIN", "DEST", "SERVICE", "PER", "CURRENCY");
        answers.rows("F1").forEach(row -> read(answers, "F1", row, keys, "TYPICAL", fees, false));
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
