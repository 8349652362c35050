package org.vrs.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;
import org.vrs.validation.SameProblem;

/**
 * What the checks find in one section.
 *
 * @param groups  gravest first and within that rare things first, the same problem told once with a link to each cell
 * @param waiting the cells that were not filled in yet, by question
 */
record FoundHere(List<Group> groups, List<Group> waiting) {

    /** The same problem with the cells it was found in. */
    record Group(Severity severity, String table, String message, String remedy, List<Place> places) {

        private static final int SHORT = 8;

        /** Whether all its cells are shown at once. */
        public boolean isShort() {
            return places.size() <= SHORT;
        }

        public String style() {
            return style(severity);
        }

        static String style(Severity severity) {
            return "sev-" + severity.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A cell, by its id and in words, with its own sentence where the problem's leaves out its values. */
    record Place(String cell, String words, String message) {

        public String key() {
            return cell.replace('.', '-');
        }
    }

    /** How many cells need attention of one kind. */
    record Count(Severity severity, int cells) {

        public String style() {
            return Group.style(severity);
        }
    }

    static FoundHere of(EntryPages.Part part, FindingWords words) {
        Comparator<Group> order = Comparator.comparing(Group::severity)
                .thenComparing(group -> group.places().size());
        return new FoundHere(
                groups(part.questionnaire(), part.faults(), words).sorted(order).toList(),
                groups(part.questionnaire(), part.waiting(), words).toList());
    }

    private static Stream<Group> groups(Questionnaire questionnaire, List<Finding> findings, FindingWords words) {
        return SameProblem.of(questionnaire, words, findings, Function.identity()).stream()
                .map(problem -> group(problem, words));
    }

    private static Group group(SameProblem<Finding> problem, FindingWords words) {
        return new Group(
                problem.first().severity(),
                problem.table(),
                problem.message(),
                problem.remedy(),
                problem.found().stream()
                        .map(one -> new Place(
                                String.valueOf(one.cell()),
                                words.place(one),
                                problem.alike() ? "" : words.message(one)))
                        .toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty() && waiting.isEmpty();
    }

    /** How many cells were not filled in yet. */
    public int blank() {
        return waiting.stream().mapToInt(group -> group.places().size()).sum();
    }

    /** The sums by severity, those that are zero left out. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int cells = groups.stream()
                    .filter(group -> group.severity() == severity)
                    .mapToInt(group -> group.places().size())
                    .sum();
            if (cells > 0) {
                counts.add(new Count(severity, cells));
            }
        }
        return counts;
    }
}
