package org.vrs.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vrs.questionnaire.Severity;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/** What the checks find in one section, gravest first and within that rare things first, the same
 * problem told once with a link to each cell. */
record FoundHere(List<Group> groups) {

    /** The same problem with the cells it was found in. */
    record Group(Severity severity, String message, String remedy, List<Place> places) {

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

    /** A cell, by its id and in words. */
    record Place(String cell, String words) {

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

    static FoundHere of(List<Finding> findings, FindingWords words) {
        Map<String, List<Finding>> same = new LinkedHashMap<>();
        findings.forEach(finding -> same.computeIfAbsent(
                        words.message(finding) + words.remedy(finding), key -> new ArrayList<>())
                .add(finding));
        return new FoundHere(same.values().stream()
                .map(found -> group(found, words))
                .sorted(Comparator.comparing(Group::severity)
                        .thenComparing(group -> group.places().size()))
                .toList());
    }

    private static Group group(List<Finding> found, FindingWords words) {
        Finding first = found.get(0);
        return new Group(
                first.severity(),
                words.message(first),
                words.remedy(first),
                found.stream()
                        .map(one -> new Place(String.valueOf(one.cell()), words.place(one)))
                        .toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
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
