package org.vrs.submission;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Severity;
import org.vrs.round.RoundId;
import org.vrs.user.User;
import org.vrs.user.UserId;

/** Takes filled workbooks: every upload is a version of its own with a receipt and findings, and nothing is overwritten. */
@Service
public class Uploads {

    private static final int LONGEST_EXPLANATION = 2_000;

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final FindingTable findings;
    private final UploadReader reader;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Uploads(
            SubmissionTable submissions,
            VersionTable versions,
            FindingTable findings,
            UploadReader reader,
            Access access,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.versions = versions;
        this.findings = findings;
        this.reader = reader;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What the triage needs to know of a version. */
    record Tally(int errors, int warnings, int unexplained, int answeredPercent, int dataRatePercent) {}

    /**
     * Takes a filled workbook. Reading and checking happen outside of the transaction; what was acknowledged is stored.
     *
     * @param file     the upload, in a place of the caller's
     * @param fileName the name it had at the participant's, shown and never used
     * @return the version it has become, with its receipt
     * @throws Problem 422 where the file cannot be taken, with the reason; 409 where the submission is not in preparation
     */
    public Version upload(SubmissionId id, Path file, String fileName) {
        User user = access.require(Verb.UPLOAD, id.participant());
        requirePreparation(submissions.get(id));
        UploadReader.Result result = reader.read(id, file);
        return transaction.execute(status -> store(id, fileName, result, user.id()));
    }

    private Version store(SubmissionId id, String fileName, UploadReader.Result read, UserId by) {
        Submission submission = submissions.lock(id);
        requirePreparation(submission);
        int number = submission.latestVersion() + 1;
        Version version = new Version(
                id,
                number,
                receipt(id, number),
                cut(fileName),
                read.fileSha256(),
                read.content().length,
                read.answers().sha256(),
                read.counts(),
                read.answeredPercent(),
                read.dataRatePercent(),
                clock.instant(),
                by.value());
        versions.insert(version, read.content(), read.answers());
        findings.insert(id, number, carryExplanations(id, submission.latestVersion(), read.findings()));
        submissions.latestVersion(id, number);
        audit.record(Verb.UPLOAD.name(), id.value() + " v" + number, Audit.DONE);
        return version;
    }

    private static String receipt(SubmissionId id, int number) {
        return "R-%s-%s-%03d".formatted(id.round(), id.participant(), number);
    }

    private static String cut(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.length() <= 255 ? name : name.substring(0, 255);
    }

    /** What was explained once need not be explained again, as long as the same value is found in the same place. */
    private List<StoredFinding> carryExplanations(SubmissionId id, int before, List<StoredFinding> found) {
        List<StoredFinding> earlier = findings.of(id, before);
        return found.stream()
                .map(finding -> earlier.stream()
                        .filter(old ->
                                old.explanation() != null && old.finding().equals(finding.finding()))
                        .findFirst()
                        .map(old -> new StoredFinding(
                                finding.position(), finding.finding(), finding.place(), old.explanation()))
                        .orElse(finding))
                .toList();
    }

    /**
     * Explains a warning of the latest version; empty words take the explanation back.
     *
     * @param position the finding's number in the version
     */
    @Transactional
    public void explain(SubmissionId id, int version, int position, String words) {
        User user = access.require(Verb.EXPLAIN, id.participant());
        Submission submission = submissions.lock(id);
        requirePreparation(submission);
        if (version != submission.latestVersion()) {
            throw Problem.conflict("submission.version", submission.latestVersion());
        }
        if (words.length() > LONGEST_EXPLANATION) {
            throw Problem.invalid("explanation.too-long", LONGEST_EXPLANATION);
        }
        String text = words.isBlank() ? null : words.strip();
        var explanation = new FindingTable.Explanation(text, user.id().value(), clock.instant());
        if (findings.explain(id, version, position, explanation) == 0) {
            throw Problem.notFound("finding", position);
        }
        audit.record(Verb.EXPLAIN.name(), id.value() + " v" + version + " #" + position, Audit.DONE);
    }

    private static void requirePreparation(Submission submission) {
        if (submission.stage() != SubmissionStage.IN_PREPARATION) {
            throw Problem.conflict("submission.not-in-preparation");
        }
    }

    /** Errors, warnings and the quality score of the submitted version. */
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

    /** All uploads of a submission, newest first. */
    public List<Version> versions(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.of(id);
    }

    /** How far every participant of a round has come with its latest upload, for the secretariat. */
    public List<SubmissionProgress> progress(RoundId round) {
        access.require(Verb.SEE_ROUND_BOARD);
        return versions.progress(round);
    }

    /** One upload with its receipt. */
    public Version version(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.get(id, version);
    }

    /** What the checks found in a version, in the order of the sheets. */
    public List<StoredFinding> findings(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return findings.of(id, version);
    }

    /** The answers of a version, for its own participant and the secretariat. */
    public Answers answers(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.answers(id, version);
    }

    /** The file of a version exactly as it was uploaded, for its own participant and the secretariat. */
    public byte[] file(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.content(id, version);
    }
}
