package org.vrs.review;

import static org.vrs.submission.SubmissionStage.ACCEPTED;
import static org.vrs.submission.SubmissionStage.AWAITING_APPROVAL;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.problem.Problem;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.User;
import org.vrs.version.Acceptance;

/**
 * Lets an approver open access for a return that holds too few figures, with a reason, before it is accepted or after, and
 * take that back. It holds for the participant's return of the round, also for its next versions.
 */
@Service
public class Waivers {

    /** As long as the trail keeps a reason. */
    private static final int LONGEST = 500;

    private final WaiverTable table;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waivers(
            WaiverTable table,
            Submissions submissions,
            Uploads uploads,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.submissions = submissions;
        this.uploads = uploads;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** How few figures a return holds, for the secretariat; empty where they are enough, or it does not come to that yet. */
    public Optional<DataRate> of(SubmissionId id) {
        access.require(Verb.SEE_ROUND_BOARD);
        Submission submission = submissions.status(id);
        Integer version = submission.submittedVersion();
        boolean decidable = submission.stage() == AWAITING_APPROVAL || submission.stage() == ACCEPTED;
        return decidable && version != null ? few(id, version) : Optional.empty();
    }

    private Optional<DataRate> few(SubmissionId id, int version) {
        int percent = uploads.version(id, version).dataRatePercent();
        int least = access.leastDataRate();
        if (percent >= least || Acceptance.nil(uploads.answers(id, version))) {
            return Optional.empty();
        }
        return Optional.of(new DataRate(
                percent,
                least,
                access.waived(id.round().value(), id.participant()),
                table.of(id),
                access.may(Verb.WAIVE_DATA_RATE, id.participant())));
    }

    /**
     * Opens access all the same: at once where the return is accepted, otherwise with its acceptance.
     *
     * @param version the version that the approver saw
     * @throws Problem 422 without a reason; 409 where another version counts by now, or there is nothing to waive
     */
    @Transactional
    public void waive(SubmissionId id, int version, String reason) {
        User approver = access.require(Verb.WAIVE_DATA_RATE, id.participant());
        decide(id, new DataRate.Waiver(true, version, reason.strip(), clock.instant(), name(approver)));
    }

    /** Takes the waiver back, with a reason: what it opened closes at once. */
    @Transactional
    public void end(SubmissionId id, int version, String reason) {
        User approver = access.require(Verb.WAIVE_DATA_RATE, id.participant());
        decide(id, new DataRate.Waiver(false, version, reason.strip(), clock.instant(), name(approver)));
    }

    private void decide(SubmissionId id, DataRate.Waiver waiver) {
        if (waiver.reason().isEmpty()) {
            throw Problem.invalid("waiver.reason");
        }
        if (waiver.reason().length() > LONGEST) {
            throw Problem.invalid("message.too-long", LONGEST);
        }
        Submission submission = submissions.status(id);
        Integer submitted = submission.submittedVersion();
        DataRate rate = of(id).orElseThrow(() -> Problem.conflict("workflow.moved-on"));
        if (rate.waived() == waiver.waived() || submitted == null || submitted != waiver.version()) {
            throw Problem.conflict("workflow.moved-on");
        }
        table.insert(id, waiver);
        String round = id.round().value();
        if (waiver.waived()) {
            access.waiveDataRate(round, id.participant(), waiver.reason());
        } else {
            access.endWaiver(round, id.participant(), waiver.reason());
        }
        if (submission.stage() == ACCEPTED) {
            events.publishEvent(new AccessDecided(id, waiver.waived(), waiver.at()));
        }
    }

    private static String name(User user) {
        return user.id().value();
    }
}
