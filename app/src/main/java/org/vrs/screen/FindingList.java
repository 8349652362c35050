package org.vrs.screen;

import java.util.List;
import org.vrs.questionnaire.Severity;

/** Everything the checks found, gravest first, the same problem told once. */
public record FindingList(List<FindingGroup> groups) {

    public FindingList {
        groups = List.copyOf(groups);
    }

    /** The groups of one severity. */
    public List<FindingGroup> of(Severity severity) {
        return groups.stream().filter(group -> group.severity() == severity).toList();
    }

    /** Number of cells concerned at one severity. */
    public int count(Severity severity) {
        return of(severity).stream().mapToInt(group -> group.places().size()).sum();
    }

    /** Whether there was something to explain, and all of it is. */
    public boolean explained() {
        List<FindingGroup> warnings = of(Severity.WARNING);
        return !warnings.isEmpty() && warnings.stream().allMatch(group -> group.unexplained() == 0);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The order in which the screen shows them. */
    public List<Severity> severities() {
        return List.of(Severity.values());
    }
}
