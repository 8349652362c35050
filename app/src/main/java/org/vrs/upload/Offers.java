package org.vrs.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.admission.FileName;
import org.vrs.admission.UploadReader;
import org.vrs.audit.Audit;
import org.vrs.draft.Draft;
import org.vrs.draft.DraftBook;
import org.vrs.draft.VersionMaker;
import org.vrs.finding.ReturnChecks;
import org.vrs.finding.StoredFinding;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.validation.Finding;
import org.vrs.validation.Findings;
import org.vrs.version.Version;
import org.vrs.version.Version.Origin;

/** Uploads that their sender looks at before they are taken: what they would add, change and clear in the draft. */
@Service
public class Offers {

    /** How long an upload waits for its sender. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final OfferTable table;
    private final SubmissionTable submissions;
    private final DraftBook drafts;
    private final UploadReader reader;
    private final ReturnChecks checks;
    private final VersionMaker maker;
    private final Uploads uploads;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Offers(
            OfferTable table,
            SubmissionTable submissions,
            DraftBook drafts,
            UploadReader reader,
            ReturnChecks checks,
            VersionMaker maker,
            Uploads uploads,
            Access access,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.submissions = submissions;
        this.drafts = drafts;
        this.reader = reader;
        this.checks = checks;
        this.maker = maker;
        this.uploads = uploads;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Reads and checks a file and keeps it for its sender, instead of the one before; of two at once, the later stays.
     *
     * @param fileName the name it had at the participant's, shown and never used
     * @return the number under which it waits
     * @throws Problem 422 where the file cannot be taken, with the reason; 409 where the submission is not in preparation
     */
    public long offer(SubmissionId id, Path file, String fileName) {
        User user = access.require(Verb.UPLOAD, id.participant());
        VersionMaker.requireOpen(submissions.get(id));
        UploadReader.Result read = reader.read(id, file);
        OfferTable.Row row = new OfferTable.Row(FileName.cut(fileName), clock.instant(), read);
        return Objects.requireNonNull(transaction.execute(status -> {
            maker.holdOpen(id);
            return table.replace(id, user.id(), row);
        }));
    }

    /** What the user offered, beside the draft as it stands. */
    public Offer get(SubmissionId id, long offer) {
        User user = access.require(Verb.UPLOAD, id.participant());
        OfferTable.Row row = row(id, offer, user);
        UploadReader.Result read = row.read();
        Draft draft = drafts.read(submissions.get(id));
        return draft.submission().stage() == SubmissionStage.CLARIFICATION
                ? limited(draft, offer, row)
                : new Offer(
                        offer,
                        row.fileName(),
                        row.at(),
                        draft,
                        read.answers(),
                        read.findings(),
                        read.answeredPercent(),
                        read.dataRatePercent(),
                        read.answers());
    }

    private Offer limited(Draft draft, long offer, OfferTable.Row row) {
        Answers uploaded = row.read().answers();
        Answers answers = onlyQueried(draft, uploaded);
        Findings found = checks.run(draft.submission().id(), answers);
        List<StoredFinding> findings = new ArrayList<>();
        for (Finding finding : found.list()) {
            findings.add(new StoredFinding(findings.size() + 1, finding, "", null));
        }
        return new Offer(
                offer,
                row.fileName(),
                row.at(),
                draft,
                answers,
                findings,
                found.answeredPercent(),
                found.dataRatePercent(),
                uploaded);
    }

    /** The draft with what a file holds in the queried cells. */
    private static Answers onlyQueried(Draft draft, Answers uploaded) {
        Answers answers = draft.answers();
        for (CellId cell : draft.queried()) {
            answers = answers.with(cell, uploaded.cells().get(cell));
        }
        return answers;
    }

    /**
     * Takes the queried cells of an offered file into the draft, and nothing else of it.
     *
     * @param seen names the draft that the sender compared it with
     * @return how many cells changed
     * @throws Problem 409 where the draft is another one by now, or no queries are open
     */
    @Transactional
    public int takeQueried(SubmissionId id, long offer, String seen) {
        User user = access.require(Verb.UPLOAD, id.participant());
        Draft draft = drafts.read(maker.holdOpen(id));
        if (draft.submission().stage() != SubmissionStage.CLARIFICATION) {
            throw Problem.conflict("queries.not-open");
        }
        OfferTable.Row row = row(id, offer, user);
        if (!draft.answers().sha256().equals(seen)) {
            throw Problem.conflict("upload.draft-moved");
        }
        int changed = drafts.replace(draft, onlyQueried(draft, row.read().answers()), user);
        table.delete(offer);
        audit.record(Verb.UPLOAD.name(), id.value() + " queried cells", Audit.DONE);
        return changed;
    }

    /**
     * Makes the offered answers the draft, and a version of them.
     *
     * @param seen names the draft that the sender compared it with
     * @throws Problem 409 where the draft is another one by now
     */
    @Transactional
    public Version take(SubmissionId id, long offer, String seen) {
        User user = access.require(Verb.UPLOAD, id.participant());
        Submission submission = maker.hold(id);
        OfferTable.Row row = row(id, offer, user);
        if (!drafts.read(submission).answers().sha256().equals(seen)) {
            throw Problem.conflict("upload.draft-moved");
        }
        Version version =
                uploads.take(submission, row.read(), new VersionMaker.Source(Origin.UPLOAD, row.fileName(), user));
        table.delete(offer);
        audit.record(Verb.UPLOAD.name(), id.value() + " v" + version.number(), Audit.DONE);
        return version;
    }

    /** Forgets an offered upload. */
    @Transactional
    public void discard(SubmissionId id, long offer) {
        User user = access.require(Verb.UPLOAD, id.participant());
        row(id, offer, user);
        table.delete(offer);
    }

    private OfferTable.Row row(SubmissionId id, long offer, User user) {
        return table.find(id, offer, user.id(), earliest()).orElseThrow(() -> Problem.notFound("offer", offer));
    }

    private Instant earliest() {
        return clock.instant().minus(KEPT);
    }

    /** Deletes what nobody has taken in time. */
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void forget() {
        table.deleteBefore(earliest());
    }
}
