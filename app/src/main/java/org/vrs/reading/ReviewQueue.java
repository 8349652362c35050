package org.vrs.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.Participants;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;

/** What waits for a reviewer or an approver, the longest first. */
@Component
public class ReviewQueue {

    /** A version is reviewed within so many of the secretariat's working days (domain.md 5.3). */
    private static final int WORKING_DAYS = 15;

    private final Submissions submissions;
    private final Rounds rounds;
    private final Participants participants;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    ReviewQueue(
            Submissions submissions,
            Rounds rounds,
            Participants participants,
            Access access,
            ReaderZone zone,
            Clock clock) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.participants = participants;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A submission that waits.
     *
     * @param yours whether it waits for the reader
     */
    public record Entry(
            SubmissionId id,
            String participant,
            SubmissionStage stage,
            int version,
            Moment since,
            Moment due,
            boolean yours) {

        /** The stage as a tag. */
        public Tag tag() {
            return Tag.ofStage(stage);
        }
    }

    /** Everything under review or awaiting approval, the longest waiting first; for the secretariat. */
    public List<Entry> entries() {
        access.require(Verb.SEE_ROUND_BOARD);
        ZoneId here = zone.get();
        return rounds.all().stream()
                .flatMap(round -> submissions.of(round.id()).stream())
                .filter(ReviewQueue::waits)
                .sorted(Comparator.comparing(ReviewQueue::submittedAt))
                .map(submission -> entry(submission, here))
                .toList();
    }

    private static boolean waits(Submission submission) {
        return submission.stage() == SubmissionStage.UNDER_REVIEW
                || submission.stage() == SubmissionStage.AWAITING_APPROVAL;
    }

    private Entry entry(Submission submission, ZoneId here) {
        Integer version = submission.submittedVersion();
        return new Entry(
                submission.id(),
                participants.get(submission.participant()).name(),
                submission.stage(),
                version == null ? submission.latestVersion() : version,
                Moment.of(submission.stageSince(), here, clock),
                Moment.endOf(due(submission, here), here, clock),
                yours(submission));
    }

    private boolean yours(Submission submission) {
        Verb verb = submission.stage() == SubmissionStage.UNDER_REVIEW ? Verb.REVIEW : Verb.APPROVE_ACCEPTANCE;
        return access.may(verb, submission.participant());
    }

    /** The last day of the review of the version that was submitted. */
    public static LocalDate due(Submission submission, ZoneId zone) {
        return WorkingDays.after(LocalDate.ofInstant(submittedAt(submission), zone), WORKING_DAYS);
    }

    private static Instant submittedAt(Submission submission) {
        Instant at = submission.submittedAt();
        return at == null ? submission.stageSince() : at;
    }
}
