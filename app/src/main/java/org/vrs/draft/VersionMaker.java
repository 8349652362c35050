package org.vrs.draft;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.admission.FileName;
import org.vrs.admission.UploadReader;
import org.vrs.finding.FindingTable;
import org.vrs.finding.StoredFinding;
import org.vrs.problem.Problem;
import org.vrs.signoff.Signatures;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.validation.Finding;
import org.vrs.version.Version;
import org.vrs.version.VersionTable;

/**
 * Makes a version out of what was read: its number, its receipt, and its findings with the explanations that still hold. A
 * signature over other answers ends with it.
 */
@Component
public class VersionMaker {

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final FindingTable findings;
    private final Signatures signatures;
    private final Clock clock;

    VersionMaker(
            SubmissionTable submissions,
            VersionTable versions,
            FindingTable findings,
            Signatures signatures,
            Clock clock) {
        this.submissions = submissions;
        this.versions = versions;
        this.findings = findings;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Where a version comes from. */
    public record Source(Version.Origin origin, String fileName, User by) {}

    /** The submission, held until the transaction ends; only in preparation can anything of it be changed. */
    public Submission hold(SubmissionId id) {
        Submission submission = submissions.lock(id);
        requirePreparation(submission);
        return submission;
    }

    /** The same, also while queries are open; what may be changed then is another question. */
    public Submission holdOpen(SubmissionId id) {
        Submission submission = submissions.lock(id);
        requireOpen(submission);
        return submission;
    }

    public static void requireOpen(Submission submission) {
        if (submission.stage() != SubmissionStage.CLARIFICATION) {
            requirePreparation(submission);
        }
    }

    public static void requirePreparation(Submission submission) {
        if (submission.stage() != SubmissionStage.IN_PREPARATION) {
            throw Problem.conflict("submission.not-in-preparation");
        }
    }

    /** Stores the next version of a submission that the caller holds. */
    public Version make(Submission submission, UploadReader.Result read, Source source) {
        SubmissionId id = submission.id();
        int number = submission.latestVersion() + 1;
        Version version = new Version(
                id,
                number,
                "R-%s-%s-%03d".formatted(id.round(), id.participant(), number),
                FileName.cut(source.fileName()),
                read.fileSha256(),
                read.content().length,
                read.answers().sha256(),
                read.counts(),
                read.answeredPercent(),
                read.dataRatePercent(),
                clock.instant(),
                source.by().id().value(),
                source.origin(),
                null);
        versions.insert(version, read.content(), read.answers());
        findings.insert(id, number, carryExplanations(id, submission.latestVersion(), read.findings()));
        submissions.latestVersion(id, number);
        signatures.versionMade(submission, version, read.answers(), source.by());
        return version;
    }

    /**
     * What was explained once need not be explained again, as long as the same rule finds the same in the same place and rests
     * on the same values; otherwise the words are offered and somebody has to keep them.
     */
    private List<StoredFinding> carryExplanations(SubmissionId id, int before, List<StoredFinding> found) {
        List<StoredFinding> earlier = findings.of(id, before);
        return found.stream()
                .map(finding -> earlier.stream()
                        .filter(old -> old.explanation() != null && isSame(old.finding(), finding.finding()))
                        .findFirst()
                        .map(old -> new StoredFinding(
                                finding.position(), finding.finding(), finding.place(), old.explanation()))
                        .orElse(finding))
                .toList();
    }

    private static boolean isSame(Finding old, Finding now) {
        return old.equals(now) && old.evidence().equals(now.evidence());
    }
}
