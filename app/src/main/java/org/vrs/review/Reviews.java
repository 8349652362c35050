package org.vrs.review;

import static org.vrs.review.ReviewDecision.Kind.APPROVED;
import static org.vrs.review.ReviewDecision.Kind.RECOMMENDED;
import static org.vrs.review.ReviewDecision.Kind.REFERRED_BACK;
import static org.vrs.review.ReviewDecision.Kind.RETURNED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** Decides about submissions: recommend or return, then, by a second person, accept or refer back. */
@Service
public class Reviews {

    /** A returned submission can be sent again for this long, even when the late window ends earlier (domain.md 5.3). */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(21);

    private final ReviewTable table;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Participants participants;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Reviews(
            ReviewTable table,
            Submissions submissions,
            Rounds rounds,
            Participants participants,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.submissions = submissions;
        this.rounds = rounds;
        this.participants = participants;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Recommends the submitted version for acceptance.
     *
     * @param version the version that the reviewer saw
     * @throws Problem 409 where another version is submitted by now
     */
    @Transactional
    public void recommend(SubmissionId id, int version, String message) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        requireStage(id, SubmissionStage.UNDER_REVIEW, version);
        record(id, version, RECOMMENDED, message, reviewer);
        workflow.complete("ReviewSubmission", id.value(), Map.of(Variable.RECOMMENDED.variableName(), true));
    }

    /** Returns the submission to the participant with a message, which is required. */
    @Transactional
    public void sendBack(SubmissionId id, int version, String message) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        requireMessage(message);
        requireStage(id, SubmissionStage.UNDER_REVIEW, version);
        record(id, version, RETURNED, message, reviewer);
        workflow.complete(
                "ReviewSubmission",
                id.value(),
                Map.of(
                        Variable.RECOMMENDED.variableName(),
                        false,
                        Variable.LATE_UNTIL.variableName(),
                        Variable.timer(answerUntil(id))));
    }

    private Instant answerUntil(SubmissionId id) {
        Instant lateEnd = rounds.get(id.round())
                .lateEnd(participants.get(id.participant()).zone());
        Instant answerEnd = clock.instant().plus(TIME_TO_ANSWER);
        return answerEnd.isAfter(lateEnd) ? answerEnd : lateEnd;
    }

    /**
     * Accepts the recommended version; the participant's access opens with it.
     *
     * @throws Problem 409 where the approver is the reviewer who recommended it
     */
    @Transactional
    public void approve(SubmissionId id, int version) {
        User approver = access.require(Verb.APPROVE_ACCEPTANCE, id.participant());
        requireStage(id, SubmissionStage.AWAITING_APPROVAL, version);
        if (table.of(id).get(0).by().equals(approver.id().value())) {
            throw Problem.conflict("review.same-person");
        }
        record(id, version, APPROVED, "", approver);
        workflow.complete("ApproveAcceptance", id.value(), Map.of(Variable.APPROVED.variableName(), true));
    }

    /** Refers the submission back to the reviewers with a message, which is required. */
    @Transactional
    public void referBack(SubmissionId id, int version, String message) {
        User approver = access.require(Verb.APPROVE_ACCEPTANCE, id.participant());
        requireMessage(message);
        requireStage(id, SubmissionStage.AWAITING_APPROVAL, version);
        record(id, version, REFERRED_BACK, message, approver);
        workflow.complete("ApproveAcceptance", id.value(), Map.of(Variable.APPROVED.variableName(), false));
    }

    private void requireStage(SubmissionId id, SubmissionStage stage, int version) {
        Submission submission = submissions.status(id);
        Integer submitted = submission.submittedVersion();
        if (submission.stage() != stage || submitted == null || submitted != version) {
            throw Problem.conflict("workflow.moved-on");
        }
    }

    private static void requireMessage(String message) {
        if (message.isBlank()) {
            throw Problem.invalid("message.missing");
        }
        if (message.length() > 4_000) {
            throw Problem.invalid("message.too-long", 4_000);
        }
    }

    private void record(SubmissionId id, int version, ReviewDecision.Kind kind, String message, User by) {
        table.insert(
                id,
                new ReviewDecision(
                        version, kind, message.strip(), clock.instant(), by.id().value()));
        audit.record("REVIEW_" + kind, id.value() + " v" + version, Audit.DONE);
    }

    /** The decisions about a submission, newest first, for the secretariat. */
    public List<ReviewDecision> of(SubmissionId id) {
        access.require(Verb.SEE_ROUND_BOARD);
        return table.of(id);
    }

    /** What the reviewer wrote when the submission was last returned; empty where it never was. For its own participant. */
    @NoNationalData("words written to the submission's own participant")
    public String lastMessage(SubmissionId id) {
        return table.of(id).stream()
                .filter(decision -> decision.kind() == RETURNED)
                .findFirst()
                .map(ReviewDecision::message)
                .orElse("");
    }
}
