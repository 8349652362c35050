package org.vrs.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.CalledByModel;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Severity;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.version.Version;
import org.vrs.version.VersionTable;

/** Counts what stands against a submitted version, for the model to decide with. */
@Component
class Triage {

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final FindingTable findings;

    Triage(SubmissionTable submissions, VersionTable versions, FindingTable findings) {
        this.submissions = submissions;
        this.versions = versions;
        this.findings = findings;
    }

    /** What the triage needs to know of a version. */
    record Tally(int errors, int warnings, int unexplained, int answeredPercent, int dataRatePercent) {}

    /** Errors, warnings and the quality score of the submitted version. */
    @CalledByModel
    @Transactional(readOnly = true)
    Tally tally(SubmissionId id) {
        Integer submitted = submissions.get(id).submittedVersion();
        if (submitted == null) {
            throw Problem.conflict("submission.version", 0);
        }
        Version version = versions.get(id, submitted);
        List<StoredFinding> found = findings.of(id, submitted);
        int errors = count(found, Severity.ERROR);
        int warnings = count(found, Severity.WARNING);
        int unexplained = Math.toIntExact(found.stream()
                .filter(finding -> finding.finding().severity() == Severity.WARNING && finding.blocks())
                .count());
        return new Tally(errors, warnings, unexplained, version.answeredPercent(), version.dataRatePercent());
    }

    private static int count(List<StoredFinding> found, Severity severity) {
        return Math.toIntExact(found.stream()
                .filter(finding -> finding.finding().severity() == severity)
                .count());
    }
}
