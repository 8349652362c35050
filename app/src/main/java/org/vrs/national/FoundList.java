package org.vrs.national;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.explanation.EarlierWords;
import org.vrs.explanation.Explained;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.screen.FindingGroup;
import org.vrs.screen.FindingList;
import org.vrs.screen.FindingPlace;
import org.vrs.screen.FindingPlace.Where;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;
import org.vrs.validation.SameProblem;

/** Puts a version's findings into words and the same problem into one group. */
final class FoundList {

    private final Questionnaire questionnaire;
    private final FindingWords words;
    private final SubmissionId submission;
    private final boolean linked;

    /**
     * A list for the findings of a submission.
     *
     * @param linked whether the reader can go from a finding to its cell in the form
     */
    FoundList(Questionnaire questionnaire, Locale locale, SubmissionId submission, boolean linked) {
        this.questionnaire = questionnaire;
        this.words = new FindingWords(questionnaire, locale);
        this.submission = submission;
        this.linked = linked;
    }

    FindingList of(List<StoredFinding> findings) {
        return of(findings, Map.of(), Map.of());
    }

    /**
     * The findings with what was said about them earlier.
     *
     * @param earlier by the finding's number in the version
     * @param typed   fields that could not be kept, to be shown again instead of what is stored
     */
    FindingList of(List<StoredFinding> findings, Map<Integer, Explained> earlier, Map<String, String> typed) {
        return new FindingList(SameProblem.of(questionnaire, words, findings, StoredFinding::finding).stream()
                .map(problem -> group(problem, earlier, typed))
                .toList());
    }

    /** The name under which the explanation of a finding is sent. */
    static String field(int position) {
        return "f" + position;
    }

    /** The name under which one explanation for all findings of a problem is sent. */
    static String field(SameProblem<StoredFinding> problem) {
        return "g" + problem.found().get(0).position();
    }

    private FindingGroup group(
            SameProblem<StoredFinding> problem, Map<Integer, Explained> earlier, Map<String, String> typed) {
        return new FindingGroup(
                problem.first().severity(),
                problem.first().rule(),
                problem.table(),
                problem.message(),
                problem.remedy(),
                field(problem),
                typed.getOrDefault(field(problem), ""),
                problem.found().stream()
                        .map(stored -> place(problem, typed(stored, typed), earlier.get(stored.position())))
                        .toList());
    }

    private static StoredFinding typed(StoredFinding stored, Map<String, String> typed) {
        String own = typed.getOrDefault(field(stored.position()), "");
        return own.isBlank() ? stored : new StoredFinding(stored.position(), stored.finding(), stored.place(), own);
    }

    private FindingPlace place(
            SameProblem<StoredFinding> problem, StoredFinding stored, @Nullable Explained explained) {
        Finding finding = stored.finding();
        String remedy = words.remedy(finding);
        boolean asks = finding.severity() == Severity.WARNING && stored.explanation() == null;
        return new FindingPlace(
                field(stored.position()),
                where(stored),
                problem.alike() ? "" : words.message(finding),
                remedy.equals(problem.remedy()) ? "" : remedy,
                finding.found(),
                finding.allowed(),
                stored.explanation(),
                asks && explained != null ? EarlierWords.of(explained, submission.round(), words) : null);
    }

    private Where where(StoredFinding stored) {
        Finding finding = stored.finding();
        String place = stored.place();
        int mark = place.indexOf('!');
        CellId cell = finding.cell();
        return new Where(
                mark < 0 ? words.sheet(finding) : place.substring(0, mark),
                mark < 0 ? (cell == null ? place : cell.value()) : place.substring(mark + 1),
                words.place(finding),
                linked && cell != null ? address(cell) : null);
    }

    private @Nullable String address(CellId cell) {
        return questionnaire
                .cell(cell)
                .map(known -> "/submissions/" + submission + "/form/"
                        + known.section().id() + "#c-" + cell.value().replace('.', '-'))
                .orElse(null);
    }

    /** Number of errors, and of warnings that nobody has explained. */
    record Left(int errors, int unexplained) {

        static Left of(List<StoredFinding> findings) {
            List<StoredFinding> blocking =
                    findings.stream().filter(StoredFinding::blocks).toList();
            int errors = Math.toIntExact(blocking.stream()
                    .filter(stored -> stored.finding().severity() == Severity.ERROR)
                    .count());
            return new Left(errors, blocking.size() - errors);
        }

        boolean none() {
            return errors == 0 && unexplained == 0;
        }
    }
}
