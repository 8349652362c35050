package org.vrs.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;
import org.vrs.trial.Caught.Kind;
import org.vrs.trial.RoundSum.Side;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Checks;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;
import org.vrs.version.PastReturns.Past;

/** The tried rule and the one in force, ready to look at returns of rounds that ask the same sections. */
final class Comparison {

    private final Checks tried;
    private final @Nullable Checks inForce;
    private final FindingWords words;

    /** What both rules find in one return. */
    record Result(Side inForce, Side tried, List<Caught> lines) {}

    Comparison(TrialRun.Order order, Set<String> sections) {
        @Nullable Rule before = order.inForce();
        this.tried = checks(order, order.tried(), sections);
        this.inForce = before == null ? null : checks(order, before, sections);
        this.words = new FindingWords(order.form(), Locale.ENGLISH);
    }

    private static Checks checks(TrialRun.Order order, Rule rule, Set<String> sections) {
        return Checks.ofAll(order.form().ruledBy(List.of(rule)).only(sections));
    }

    Result of(Past past, CheckInput input) {
        List<Finding> now = tried.run(input).list();
        List<Finding> before = inForce == null ? List.of() : inForce.run(input).list();
        return new Result(side(before), side(now), lines(past, before, now));
    }

    private static Side side(List<Finding> findings) {
        int explanations = Math.toIntExact(findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count());
        return new Side(findings.isEmpty() ? 0 : 1, findings.size(), explanations);
    }

    /** A finding is the same one where it is the same cell, the second of a cell being the second. */
    private List<Caught> lines(Past past, List<Finding> before, List<Finding> now) {
        Map<String, Finding> old = numbered(before);
        Map<String, Finding> young = numbered(now);
        List<Caught> lines = new ArrayList<>();
        young.forEach((key, finding) -> lines.add(
                new Caught(past, old.containsKey(key) ? Kind.STILL : Kind.NEW, finding, words.place(finding))));
        old.forEach((key, finding) -> {
            if (!young.containsKey(key)) {
                lines.add(new Caught(past, Kind.GONE, finding, words.place(finding)));
            }
        });
        return lines;
    }

    private static Map<String, Finding> numbered(List<Finding> findings) {
        Map<String, Finding> numbered = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String key = String.valueOf(finding.cell());
            int number = 1;
            while (numbered.putIfAbsent(key + "/" + number, finding) != null) {
                number++;
            }
        }
        return numbered;
    }
}
