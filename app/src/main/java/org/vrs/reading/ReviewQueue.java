package org.vrs.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.clarification.QueryThreads;
import org.vrs.participant.Participants;
import org.vrs.participant.WorkingDays;
import org.vrs.review.Assignments;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.user.Users;

/** What waits for a reviewer or an approver, the longest first. */
@Component
public class ReviewQueue {

    /** A version is reviewed within so many of the secretariat's working days (domain.md 5.3). */
    private static final int WORKING_DAYS = 15;

    private final Submissions submissions;
    private final Rounds rounds;
    private final Participants participants;
    private final Assignments assignments;
    private final QueryThreads queries;
    private final Users users;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    ReviewQueue(
            Submissions submissions,
            Rounds rounds,
            Participants participants,
            Assignments assignments,
            QueryThreads queries,
            Users users,
            Access access,
            ReaderZone zone,
            Clock clock) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.participants = participants;
        this.assignments = assignments;
        this.queries = queries;
        this.users = users;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A submission that waits.
     *
     * @param yours         whether the reader may decide about it
     * @param reviewer      name of whom it is given to; empty where it is given to nobody
     * @param assignedToYou whether that is the reader
     */
    public record Entry(
            SubmissionId id,
            String participant,
            SubmissionStage stage,
            int version,
            Moment since,
            Moment due,
            boolean yours,
            String reviewer,
            boolean assignedToYou) {

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
                .sorted(Comparator.comparing(entry -> !entry.assignedToYou()))
                .toList();
    }

    /** Everything that is in clarification, what is due first on top; for the secretariat. */
    public List<Entry> clarifying() {
        access.require(Verb.SEE_ROUND_BOARD);
        ZoneId here = zone.get();
        return rounds.all().stream()
                .flatMap(round -> submissions.of(round.id()).stream())
                .filter(submission -> submission.stage() == SubmissionStage.CLARIFICATION)
                .map(submission -> entry(submission, here))
                .sorted(Comparator.comparing(entry -> entry.due().utc()))
                .toList();
    }

    /** How many of the reviews that are not finished each reviewer has. */
    public Map<User, Integer> workload() {
        access.require(Verb.SEE_ROUND_BOARD);
        return assignments.workload(rounds.all().stream()
                .flatMap(round -> submissions.of(round.id()).stream())
                .filter(submission -> submission.stage() == SubmissionStage.UNDER_REVIEW
                        || submission.stage() == SubmissionStage.CLARIFICATION)
                .map(Submission::id)
                .toList());
    }

    private static boolean waits(Submission submission) {
        return submission.stage() == SubmissionStage.UNDER_REVIEW
                || submission.stage() == SubmissionStage.AWAITING_APPROVAL;
    }

    private Entry entry(Submission submission, ZoneId here) {
        Integer version = submission.submittedVersion();
        Optional<User> reviewer = assignments.reviewer(submission.id());
        return new Entry(
                submission.id(),
                participants.get(submission.participant()).name(),
                submission.stage(),
                version == null ? submission.latestVersion() : version,
                Moment.of(submission.stageSince(), here, clock),
                dueMoment(submission, here),
                yours(submission),
                reviewer.map(User::name).orElse(""),
                reviewer.filter(user -> users.current().filter(user::equals).isPresent())
                        .isPresent());
    }

    private Moment dueMoment(Submission submission, ZoneId here) {
        ZoneId theirs = participants.get(submission.participant()).zone();
        return queries.open(submission.id())
                .map(open -> Moment.endOf(open.dueDate(), theirs, clock))
                .orElseGet(() -> Moment.endOf(due(submission, here), here, clock));
    }

    private boolean yours(Submission submission) {
        Verb verb = submission.stage() == SubmissionStage.AWAITING_APPROVAL ? Verb.APPROVE_ACCEPTANCE : Verb.REVIEW;
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
