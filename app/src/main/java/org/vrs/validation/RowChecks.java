package org.vrs.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Relation;

/** Checks of the rows that a participant starts. */
final class RowChecks {

    private RowChecks() {}

    /** No value twice; a value that has a fixed row of its own, such as XXX, belongs there. */
    static Check noRepeat(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.NoRepeat.class).forEach(relation -> {
            Map<String, String> seen = new HashMap<>(relation.fixedRows());
            reading.answered(relation.cells()).forEach((cell, answer) -> {
                @Nullable String first = seen.putIfAbsent(answer.text(), cell.value());
                if (first != null) {
                    reading.find(rule, cell, answer.text(), "", first);
                }
            });
        });
    }

    static Check notOwn(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.NotOwn.class)
                .forEach(relation -> reading.answered(relation.cells()).forEach((cell, answer) -> {
                    if (answer.text().equals(reading.input().participant())) {
                        reading.find(rule, cell, answer.text(), "");
                    }
                }));
    }

    static Check ranks(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.Ranks.class).forEach(relation -> {
            Map<CellId, Answer> column = reading.answered(relation.cells());
            Set<String> expected = new HashSet<>();
            for (int rank = 1; rank <= column.size(); rank++) {
                expected.add(Integer.toString(rank));
            }
            column.forEach((cell, answer) -> {
                if (!expected.remove(answer.text())) {
                    reading.find(rule, cell, answer.text(), "1–" + column.size());
                }
            });
        });
    }

    /** The number of rows that a cell announces is the number that is filled in. */
    static Check counted(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.Counted.class).forEach(relation -> {
            long started = relation.rows().stream().filter(reading::isStarted).count();
            CellId cell = relation.announced();
            reading.figure(cell)
                    .filter(announced -> announced.compareTo(BigDecimal.valueOf(started)) != 0)
                    .ifPresent(announced ->
                            reading.find(rule, cell, Reading.plain(announced), "" + started, "" + started));
        });
    }

    /** A row that is referred to exists. */
    static Check known(RuleSettings rule) {
        return reading -> reading.relations(rule, Relation.Known.class).forEach(relation -> {
            List<String> known = reading.answered(relation.known()).values().stream()
                    .map(Answer::text)
                    .toList();
            reading.answered(relation.cells()).forEach((cell, answer) -> {
                if (!known.contains(answer.text())) {
                    reading.find(rule, cell, answer.text(), String.join(", ", known));
                }
            });
        });
    }
}
