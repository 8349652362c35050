package org.vrs.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;

/**
 * Brings what an agency sent back together with the draft, cell by cell, against what the part held when it went out: what only
 * the agency changed is taken, what only the draft changed stays, and where both changed a cell to different values a person
 * decides. Rows that an agency added to a list which all parts carry (its notes, itself among the agencies) are put below those
 * that are there.
 *
 * @param changes   cells to set in the draft, or to clear where the answer is null
 * @param conflicts cells with two different new values
 * @param same      cells that the agency answered and the draft holds already
 * @param notPlaced rows of a common list for which there is no free row left
 */
record Merge(Map<CellId, @Nullable Answer> changes, List<Conflict> conflicts, int same, List<String> notPlaced) {

    /** The three states of the answers that a merge looks at. */
    record Sides(Answers base, Answers draft, Answers part) {}

    /** Merges one part; the questionnaire is that of the part, so that other sections' cells are left alone. */
    static Merge of(Questionnaire questionnaire, Set<String> sections, Sides sides) {
        Merge merge = new Merge(new TreeMap<>(), new ArrayList<>(), 0, new ArrayList<>());
        int same = 0;
        for (Section section : questionnaire.sections()) {
            for (Question question : section.questions()) {
                if (question.locked()) {
                    continue;
                }
                if (!sections.contains(section.id()) && question.layout() == Question.Layout.LIST) {
                    merge.append(question, sides);
                } else {
                    for (CellId cell : question.cells()) {
                        same += merge.cell(cell, sides);
                    }
                }
            }
        }
        return new Merge(merge.changes, List.copyOf(merge.conflicts), same, List.copyOf(merge.notPlaced));
    }

    private int cell(CellId cell, Sides sides) {
        Answer base = at(sides.base(), cell);
        Answer draft = at(sides.draft(), cell);
        Answer part = at(sides.part(), cell);
        if (Objects.equals(part, draft)) {
            return part == null ? 0 : 1;
        }
        if (Objects.equals(draft, base)) {
            changes.put(cell, part);
        } else if (!Objects.equals(part, base)) {
            conflicts.add(Conflict.open(cell, draft, part));
        }
        return 0;
    }

    /** Every agency starts such a list in the same row: rows are told apart by what they say, not by their number. */
    private void append(Question question, Sides sides) {
        Set<Map<String, Answer>> known =
                new java.util.HashSet<>(rows(question, sides.draft()).values());
        known.addAll(rows(question, sides.base()).values());
        TreeSet<String> free = new TreeSet<>();
        for (int number = 1; number <= question.maxRows(); number++) {
            free.add(Question.freeRow(number));
        }
        free.removeAll(rows(question, sides.draft()).keySet());
        rows(question, sides.part()).values().stream().filter(known::add).forEach(row -> {
            String to = free.pollFirst();
            if (to == null) {
                notPlaced.add(question.id() + ": " + String.join(", ", texts(row)));
            } else {
                row.forEach((column, answer) -> changes.put(question.cell(to, column), answer));
            }
        });
    }

    private static List<String> texts(Map<String, Answer> row) {
        return row.values().stream().map(Answer::text).toList();
    }

    private static Map<String, Map<String, Answer>> rows(Question question, Answers answers) {
        Map<String, Map<String, Answer>> rows = new TreeMap<>();
        for (int number = 1; number <= question.maxRows(); number++) {
            String row = Question.freeRow(number);
            for (Column column : question.columns()) {
                Answer answer = at(answers, question.cell(row, column.code()));
                if (answer != null) {
                    rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column.code(), answer);
                }
            }
        }
        return rows;
    }

    private static @Nullable Answer at(Answers answers, CellId cell) {
        return answers.get(cell).orElse(null);
    }
}
