package org.vrs.validation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** Answers with what was found in them, from which the next state of the same return is checked by what changed alone. */
public final class Checked {

    private final Checks checks;
    private final CheckInput input;
    /** What each rule found, in the order of the rules. */
    private final List<List<Finding>> byRule;

    private final Findings findings;

    Checked(Checks checks, CheckInput input, List<List<Finding>> byRule, QualityScore score) {
        this.checks = checks;
        this.input = input;
        this.byRule = byRule;
        List<Finding> all = new ArrayList<>();
        byRule.forEach(all::addAll);
        this.findings = new Findings(all, score.answeredPercent(), score.dataRatePercent());
    }

    public Findings findings() {
        return findings;
    }

    /** The same return with other answers; the result is that of a full check. */
    public Checked after(CheckInput now) {
        if (!now.besidesAnswers().equals(input.besidesAnswers())) {
            return checks.check(now);
        }
        Set<CellId> changed = changed(input.answers(), now.answers());
        return changed.isEmpty() ? this : checks.recheck(now, byRule, changed);
    }

    /** The cells in which two returns differ: both are sorted, and walked through side by side. */
    static Set<CellId> changed(Answers one, Answers other) {
        Set<CellId> changed = new TreeSet<>();
        Iterator<Map.Entry<CellId, Answer>> left = one.cells().entrySet().iterator();
        Iterator<Map.Entry<CellId, Answer>> right = other.cells().entrySet().iterator();
        Map.@Nullable Entry<CellId, Answer> a = next(left);
        Map.@Nullable Entry<CellId, Answer> b = next(right);
        while (a != null || b != null) {
            int order = a == null ? 1 : b == null ? -1 : a.getKey().compareTo(b.getKey());
            if (a != null && order < 0) {
                changed.add(a.getKey());
            } else if (b != null && order > 0) {
                changed.add(b.getKey());
            } else if (a != null && b != null && !Objects.equals(a.getValue(), b.getValue())) {
                changed.add(a.getKey());
            }
            a = order <= 0 ? next(left) : a;
            b = order >= 0 ? next(right) : b;
        }
        return changed;
    }

    private static Map.@Nullable Entry<CellId, Answer> next(Iterator<Map.Entry<CellId, Answer>> cells) {
        return cells.hasNext() ? cells.next() : null;
    }
}
