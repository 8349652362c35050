package org.vrs.validation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.FreeRow;
import org.vrs.questionnaire.Relations;
import org.vrs.questionnaire.Rule;

/** Which rules read a cell. A rule of which it is not known reads all of them. */
final class Dependencies {

    /** Kinds that look at all answers of one type, and at nothing else. */
    private static final Map<String, CellType> BY_TYPE =
            Map.of("date-form", CellType.DATE, "email-form", CellType.EMAIL, "personal-data", CellType.TEXT);

    /** Kinds that look at the whole of the questions which they name, at the notes and at the form of the return. */
    private static final Set<String> BY_QUESTION = Set.of(
            "date-in-period",
            "column-limit",
            "flag-expected",
            "route",
            "route-repeat",
            "top-referred",
            "row-limit",
            "top-listed",
            "top-new",
            "top-lost",
            "kept-rows",
            "row-change",
            "drift");

    private static final String NOTES = "N";

    private final Map<CellId, BitSet> readers = new HashMap<>();
    private final BitSet all = new BitSet();

    /** Rules of the questionnaire; each has the number of its place in the list. */
    Dependencies(Questionnaire questionnaire, List<Rule> rules) {
        List<CellId> cells = questionnaire.questions().stream()
                .flatMap(question -> question.cells().stream())
                .toList();
        for (int number = 0; number < rules.size(); number++) {
            Predicate<CellId> reads = reads(questionnaire, rules.get(number));
            all.set(number);
            for (CellId cell : cells) {
                if (reads.test(cell)) {
                    readers.computeIfAbsent(cell, id -> new BitSet()).set(number);
                }
            }
        }
    }

    /** The numbers of the rules that read any of the cells. */
    BitSet of(Set<CellId> cells) {
        BitSet numbers = new BitSet();
        // a cell that is not asked is looked at by whoever goes through all answers
        cells.forEach(cell -> numbers.or(readers.getOrDefault(cell, all)));
        return numbers;
    }

    private static Predicate<CellId> reads(Questionnaire questionnaire, Rule rule) {
        if (rule.kind().equals("upload")) {
            return cell -> false;
        }
        @Nullable CellType type = BY_TYPE.get(rule.kind());
        if (type != null) {
            return id -> questionnaire
                    .cell(id)
                    .map(Cell::column)
                    .filter(column -> column.type() == type)
                    .isPresent();
        }
        if (Relations.kinds().contains(rule.kind())) {
            Set<CellId> related = related(questionnaire.relations().of(rule));
            return related::contains;
        }
        if (BY_QUESTION.contains(rule.kind())) {
            Set<String> named = named(questionnaire, rule);
            return id -> id.equals(Relations.FORM_OF_RETURN)
                    || questionnaire
                            .cell(id)
                            .map(Cell::question)
                            .filter(question -> named.contains(question.id()))
                            .isPresent();
        }
        return cell -> true;
    }

    /** The cells of relations, those that start the rows in which they stand, and the form of the return. */
    private static Set<CellId> related(List<Relation> relations) {
        Set<CellId> cells = new HashSet<>(Set.of(Relations.FORM_OF_RETURN));
        for (Relation relation : relations) {
            cells.addAll(relation.cells());
            rows(relation).forEach(row -> cells.addAll(row.cells()));
            if (relation instanceof Relation.Known known) {
                cells.addAll(known.known());
            }
        }
        return cells;
    }

    private static Stream<FreeRow> rows(Relation relation) {
        if (relation instanceof Relation.Sum sum) {
            return sum.parts().stream().map(Relation.Part::row).flatMap(Stream::ofNullable);
        }
        if (relation instanceof Relation.Required required) {
            return required.rows().stream().map(Relation.RequiredRow::row);
        }
        return relation instanceof Relation.Counted counted ? counted.rows().stream() : Stream.empty();
    }

    /** The questions whose ids, columns or cells stand anywhere in the settings of a rule; and the notes. */
    private static Set<String> named(Questionnaire questionnaire, Rule rule) {
        Set<String> words = new HashSet<>(List.of(rule.settings().toString().split("[^A-Za-z0-9_.]+")));
        Set<String> named = new HashSet<>(Set.of(NOTES));
        for (Question question : questionnaire.questions()) {
            if (words.stream().anyMatch(word -> (word + ".").startsWith(question.id() + "."))) {
                named.add(question.id());
            }
        }
        return named;
    }
}
