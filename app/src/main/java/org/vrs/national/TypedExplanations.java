package org.vrs.national;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.Severity;
import org.vrs.validation.SameProblem;

/**
 * What somebody wants to say about findings, read from the page of a version. Words that were only offered, from an earlier
 * version or round, count when they are kept by their button or changed, and never because the page was saved.
 *
 * @param typed the fields of the page: words by finding and by problem, and what was offered beside a finding
 */
record TypedExplanations(Map<String, String> typed) {

    private static final String OFFERED = "was.";

    /** The words by the finding's number: those that change something. */
    Map<Integer, String> of(List<SameProblem<StoredFinding>> problems) {
        Map<Integer, String> words = new HashMap<>();
        for (SameProblem<StoredFinding> problem : problems) {
            if (problem.first().severity() == Severity.WARNING) {
                for (StoredFinding stored : problem.found()) {
                    @Nullable String said = said(problem, stored);
                    if (said != null) {
                        words.put(stored.position(), said);
                    }
                }
            }
        }
        return words;
    }

    /** The finding's own words before those for the whole problem, which fill in only where nothing is said. */
    private @Nullable String said(SameProblem<StoredFinding> problem, StoredFinding stored) {
        String field = FoundList.field(stored.position());
        String stays = stored.explanation() == null ? "" : stored.explanation();
        String own = value(field, stays);
        if (!stays.isEmpty()) {
            return own.equals(stays) ? null : own;
        }
        boolean offered = own.equals(value(OFFERED + field, "")) && !keeps(problem, field);
        if (!own.isEmpty() && !offered) {
            return own;
        }
        String all = value(FoundList.field(problem), "");
        return all.isEmpty() ? null : all;
    }

    private String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise).strip();
    }

    private boolean keeps(SameProblem<StoredFinding> problem, String field) {
        String kept = value("keep", "");
        return kept.equals(field) || kept.equals(FoundList.field(problem));
    }
}
