package org.vrs.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.Verb;
import org.vrs.admission.UploadReader;
import org.vrs.audit.Audit;
import org.vrs.draft.DraftBook;
import org.vrs.draft.VersionMaker;
import org.vrs.finding.ExplanationWriter;
import org.vrs.finding.FindingTable;
import org.vrs.finding.StoredFinding;
import org.vrs.finding.SubmissionProgress;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.round.RoundId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.version.AnswersText;
import org.vrs.version.Version;
import org.vrs.version.Version.Origin;
import org.vrs.version.VersionTable;

/** Takes filled workbooks: every upload is a version of its own with a receipt and findings, and nothing is overwritten. */
@Service
public class Uploads {

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final FindingTable findings;
    private final UploadReader reader;
    private final VersionMaker maker;
    private final DraftBook drafts;
    private final ExplanationWriter explanations;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Uploads(
            SubmissionTable submissions,
            VersionTable versions,
            FindingTable findings,
            UploadReader reader,
            VersionMaker maker,
            DraftBook drafts,
            ExplanationWriter explanations,
            Access access,
            Audit audit,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.versions = versions;
        this.findings = findings;
        this.reader = reader;
        this.maker = maker;
        this.drafts = drafts;
        this.explanations = explanations;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a filled workbook without a preview, as a program does. Reading and checking happen outside of the transaction; what was acknowledged is stored.
     *
     * @param file     the upload, in a place of the caller's
     * @param fileName the name it had at the participant's, shown and never used
     * @return the version it has become, with its receipt
     * @throws Problem 422 where the file cannot be taken, with the reason; 409 where the submission is not in preparation
     */
    public Version upload(SubmissionId id, Path file, String fileName) {
        User user = access.require(Verb.UPLOAD, id.participant());
        VersionMaker.requirePreparation(submissions.get(id));
        UploadReader.Result result = reader.read(id, file);
        return transaction.execute(status -> {
            Version version = take(maker.hold(id), result, new VersionMaker.Source(Origin.UPLOAD, fileName, user));
            audit.record(Verb.UPLOAD.name(), id.value() + " v" + version.number(), Audit.DONE);
            return version;
        });
    }

    /** What was read becomes the draft of a submission that the caller holds, and a version. */
    Version take(Submission submission, UploadReader.Result read, VersionMaker.Source source) {
        Version version = maker.make(submission, read, source);
        drafts.take(submission, version.number(), read.answers(), source.by());
        return version;
    }

    /**
     * Explains a warning of the latest version; empty words take the explanation back.
     *
     * @param position the finding's number in the version
     */
    @Transactional
    public void explain(SubmissionId id, int version, int position, String words) {
        access.require(Verb.EXPLAIN, id.participant());
        explain(id, version, Map.of(position, words));
    }

    /**
     * Explains warnings of the latest version, all of them or none.
     *
     * @param words by the finding's number in the version; empty ones take an explanation back
     */
    @Transactional
    public void explain(SubmissionId id, int version, Map<Integer, String> words) {
        User user = access.require(Verb.EXPLAIN, id.participant());
        Submission submission = maker.holdOpen(id);
        if (version != submission.latestVersion()) {
            throw Problem.conflict("submission.version", submission.latestVersion());
        }
        explanations.write(id, version, words, user);
        words.keySet().stream()
                .sorted()
                .forEach(position ->
                        audit.record(Verb.EXPLAIN.name(), id.value() + " v" + version + " #" + position, Audit.DONE));
    }

    /** All uploads of a submission, newest first. */
    public List<Version> versions(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.of(id);
    }

    /** How far every participant of a round has come with its latest upload, for the secretariat. */
    public List<SubmissionProgress> progress(RoundId round) {
        access.require(Verb.SEE_ROUND_BOARD);
        return findings.progress(round);
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

    /** The cells in which two versions differ, their names only, for the step that closes a clarification. */
    @CalledByModel
    public Set<CellId> changed(SubmissionId id, int before, int now) {
        return AnswersText.changed(versions.answers(id, before), versions.answers(id, now));
    }

    /** The file of a version exactly as it was uploaded, for its own participant and the secretariat. */
    public byte[] file(SubmissionId id, int version) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.content(id, version);
    }
}
