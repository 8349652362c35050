package org.vrs.submission;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.submission.Version.Origin;
import org.vrs.user.User;

/** Uploads that their sender looks at before they are taken: what they would add, change and clear in the draft. */
@Service
public class Offers {

    /** How long an upload waits for its sender. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final OfferTable table;
    private final SubmissionTable submissions;
    private final DraftBook drafts;
    private final UploadReader reader;
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
        VersionMaker.requirePreparation(submissions.get(id));
        UploadReader.Result read = reader.read(id, file);
        OfferTable.Row row = new OfferTable.Row(VersionMaker.cut(fileName), clock.instant(), read);
        return Objects.requireNonNull(transaction.execute(status -> {
            maker.hold(id);
            return table.replace(id, user.id(), row);
        }));
    }

    /** What the user offered, beside the draft as it stands. */
    public Offer get(SubmissionId id, long offer) {
        User user = access.require(Verb.UPLOAD, id.participant());
        OfferTable.Row row = row(id, offer, user);
        UploadReader.Result read = row.read();
        return new Offer(
                offer,
                row.fileName(),
                row.at(),
                drafts.read(submissions.get(id)),
                read.answers(),
                read.findings(),
                read.answeredPercent(),
                read.dataRatePercent());
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
