package org.vrs.submission;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;
import org.vrs.workbook.Issue;
import org.vrs.workbook.Mark;

/** Gives a version back as a workbook in which everything found stands beside its cell. */
@Service
public class Annotations {

    private final VersionTable versions;
    private final FindingTable findings;
    private final Workbooks workbooks;
    private final ReturnChecks checks;
    private final Access access;

    Annotations(VersionTable versions, FindingTable findings, Workbooks workbooks, ReturnChecks checks, Access access) {
        this.versions = versions;
        this.findings = findings;
        this.workbooks = workbooks;
        this.checks = checks;
        this.access = access;
    }

    /** The {@code .xlsx} for those who may read the version, in the language of the issued one; put right, it can be uploaded. */
    @Transactional(readOnly = true)
    public byte[] workbook(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        Questionnaire questionnaire = checks.questionnaire(id);
        Issue issue = workbooks.issueFor(id);
        FindingWords words = new FindingWords(questionnaire, issue.locale());
        List<Mark> marks = findings.of(id, version).stream()
                .map(stored -> mark(words, stored))
                .toList();
        return workbooks.annotated(id, versions.answers(id, version), marks);
    }

    private static Mark mark(FindingWords words, StoredFinding stored) {
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
                explanation == null ? "" : explanation);
    }
}
