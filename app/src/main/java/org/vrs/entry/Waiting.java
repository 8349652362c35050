package org.vrs.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.draft.Draft;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.validation.Finding;

/**
 * Tells what was not filled in yet from what was filled in wrongly. The checks call both an error, for a return cannot be
 * sent on with either; but in a cell that nobody has touched nobody has made one.
 */
final class Waiting {

    private final Draft draft;
    private final Set<String> required;

    Waiting(Questionnaire questionnaire, Draft draft) {
        this.draft = draft;
        this.required = questionnaire.rules().stream()
                .filter(rule -> rule.kind().equals("required"))
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }

    /** Whether a finding only says that its cell still waits for an answer. */
    boolean is(Finding finding) {
        @Nullable CellId cell = finding.cell();
        return cell != null
                && required.contains(finding.rule())
                && draft.touch(cell).isEmpty();
    }

    /** Those that say no more than that, or those that say more. */
    List<Finding> of(List<Finding> findings, boolean waiting) {
        return findings.stream().filter(finding -> is(finding) == waiting).toList();
    }
}
