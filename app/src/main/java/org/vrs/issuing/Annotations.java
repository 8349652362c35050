package org.vrs.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.drawing.Issue;
import org.vrs.drawing.Mark;
import org.vrs.explanation.Changed;
import org.vrs.explanation.Explained;
import org.vrs.explanation.Explanations;
import org.vrs.explanation.Found;
import org.vrs.finding.FindingTable;
import org.vrs.finding.ReturnChecks;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;
import org.vrs.version.VersionTable;

/** Gives a version back as a workbook in which everything found stands beside its cell. */
@Service
public class Annotations {

    private final VersionTable versions;
    private final FindingTable findings;
    private final Workbooks workbooks;
    private final ReturnChecks checks;
    private final Explanations series;
    private final Access access;

    Annotations(
            VersionTable versions,
            FindingTable findings,
            Workbooks workbooks,
            ReturnChecks checks,
            Explanations series,
            Access access) {
        this.versions = versions;
        this.findings = findings;
        this.workbooks = workbooks;
        this.checks = checks;
        this.series = series;
        this.access = access;
    }

    /** The {@code .xlsx} for those who may read the version, in the language of the issued one; put right, it can be uploaded. */
    @Transactional(readOnly = true)
    public byte[] workbook(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        Questionnaire questionnaire = checks.questionnaire(id);
        Issue issue = workbooks.issueFor(id);
        FindingWords words = new FindingWords(questionnaire, issue.locale());
        Answers answers = versions.answers(id, version);
        List<StoredFinding> found = findings.of(id, version);
        List<Optional<Explained>> said = series.of(new Found(
                id.round(),
                id.participant(),
                questionnaire,
                answers,
                found.stream().map(StoredFinding::finding).toList()));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            marks.add(mark(words, found.get(i), said.get(i).orElse(null)));
        }
        return workbooks.annotated(id, answers, marks);
    }

    private static Mark mark(FindingWords words, StoredFinding stored, @Nullable Explained said) {
        Finding finding = stored.finding();
        String explanation = stored.explanation();
        return new Mark(
                finding.cell(),
                finding.severity(),
                words.place(finding),
                words.message(finding),
                finding.found(),
                finding.allowed(),
                words.remedy(finding),
                explanation == null ? "" : explanation,
                said == null || finding.severity() != Severity.WARNING ? null : said(words, finding, said));
    }

    private static Mark.Said said(FindingWords words, Finding finding, Explained said) {
        List<Mark.Moved> moved = new ArrayList<>();
        if (said.expired() && said.then().isShown() && said.now().isShown()) {
            moved.add(new Mark.Moved(
                    words.place(finding), false, said.then().found(), said.now().found()));
        }
        said.moves().stream()
                .filter(Changed.Move::isShown)
                .map(move -> new Mark.Moved(words.place(move.cell()), move.last(), move.then(), move.now()))
                .forEach(moved::add);
        return new Mark.Said(
                said.round().value(),
                said.words(),
                !said.expired(),
                said.changed().rule(),
                moved);
    }
}
