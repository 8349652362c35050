package org.vrs.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;

/**
 * One problem and everything that has it: the same rule in the same question, told once. The screens, of a version and of a
 * draft, group alike.
 *
 * @param <F>     what a screen knows of a finding
 * @param first   the first of its findings, for rule and severity
 * @param table   the question in words; empty where the whole file is meant
 * @param message what is wrong: the rule's sentence for many cells, or its message with the values that all its findings have
 *     and an ellipsis for the others
 * @param remedy  how to put it right, the same way
 * @param alike   whether the message holds for each finding as it stands
 * @param found   its findings, in the order of the sheets
 */
public record SameProblem<F>(Finding first, String table, String message, String remedy, boolean alike, List<F> found) {

    private static final String ANY = "…";

    public SameProblem {
        found = List.copyOf(found);
    }

    /** The problems in some findings, gravest first. */
    public static <F> List<SameProblem<F>> of(
            Questionnaire form, FindingWords words, List<F> found, Function<F, Finding> finding) {
        Map<String, List<F>> groups = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing(one -> finding.apply(one).severity()))
                .forEach(one -> groups.computeIfAbsent(key(form, finding.apply(one)), key -> new ArrayList<>())
                        .add(one));
        return groups.values().stream()
                .map(group -> problem(words, group, finding))
                .toList();
    }

    private static String key(Questionnaire form, Finding finding) {
        @Nullable CellId cell = finding.cell();
        String question = cell == null
                ? ""
                : form.cell(cell).map(known -> known.question().id()).orElse("");
        return finding.severity() + " " + finding.rule() + " " + question;
    }

    private static <F> SameProblem<F> problem(FindingWords words, List<F> group, Function<F, Finding> finding) {
        List<Finding> all = group.stream().map(finding).toList();
        Finding common = common(all);
        String message = words.message(common);
        boolean alike = all.stream().allMatch(one -> words.message(one).equals(message));
        String heading = alike ? message : Objects.requireNonNullElse(words.many(common), message);
        return new SameProblem<>(all.get(0), words.table(all.get(0)), heading, words.remedy(common), alike, group);
    }

    /** A finding with what all have in common: its sentence then holds for each of them. */
    private static Finding common(List<Finding> all) {
        Finding first = all.get(0);
        List<String> details = new ArrayList<>();
        for (int i = 0; i < first.details().size(); i++) {
            int at = i;
            details.add(
                    common(all, one -> at < one.details().size() ? one.details().get(at) : ANY));
        }
        return new Finding(
                first.rule(),
                first.severity(),
                first.cell(),
                common(all, Finding::found),
                common(all, Finding::allowed),
                details);
    }

    private static String common(List<Finding> all, Function<Finding, String> value) {
        String first = value.apply(all.get(0));
        return all.stream().allMatch(one -> value.apply(one).equals(first)) ? first : ANY;
    }
}
