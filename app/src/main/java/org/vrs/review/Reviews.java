package org.vrs.review;

import static org.vrs.review.ReviewDecision.Kind.APPROVED;
import static org.vrs.review.ReviewDecision.Kind.CLOSED_INCOMPLETE;
import static org.vrs.review.ReviewDecision.Kind.PROPOSED_INCOMPLETE;
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
import org.vrs.clarification.FigureGuard;
import org.vrs.clarification.Queries;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** Decides about submissions: recommend or return, then, by a second person, accept or refer back. */
@Service
public class Reviews {

    /** A returned submission can be sent again for this long, even when the late window ends earlier (domain.md 5.3). */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(21);

    private static final String REVIEW_TASK = "ReviewSubmission";
    private static final String APPROVAL_TASK = "ApproveAcceptance";
    private static final int LONGEST = 4_000;

    private final ReviewTable table;
    private final ReservationRules rules;
    private final Queries queries;
    private final FigureGuard guard;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Participants participants;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Reviews(
            ReviewTable table,
            ReservationRules rules,
            Queries queries,
            FigureGuard guard,
            Submissions submissions,
            Rounds rounds,
            Participants participants,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.queries = queries;
        this.guard = guard;
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
     * @param points  what stays open; none for a recommendation without reservation
     * @throws Problem 409 where another version is submitted by now, or a query is open and no point names it
     */
    @Transactional
    public void recommend(SubmissionId id, int version, String message, List<OpenPoint> points) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        requireStage(id, SubmissionStage.UNDER_REVIEW, version);
        requireLength(message);
        rules.require(id, points);
        record(id, new ReviewDecision(version, RECOMMENDED, message.strip(), clock.instant(), name(reviewer), points));
        reviewed(id, true);
    }

    /**
     * Recommends to close the return as incomplete, with a reason; only where queries have gone out as often as they may, or
     * were not answered in time.
     */
    @Transactional
    public void proposeIncomplete(SubmissionId id, int version, String message) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        requireMessage(message);
        requireStage(id, SubmissionStage.UNDER_REVIEW, version);
        rules.requireExhausted(id);
        guard.require(id, message, "");
        record(
                id,
                new ReviewDecision(
                        version, PROPOSED_INCOMPLETE, message.strip(), clock.instant(), name(reviewer), List.of()));
        reviewed(id, true);
    }

    private void reviewed(SubmissionId id, boolean recommended) {
        workflow.complete(
                REVIEW_TASK,
                id.value(),
                Map.of(Variable.RECOMMENDED.variableName(), recommended, Variable.CLARIFYING.variableName(), false));
    }

    /**
     * Returns the whole submission to the participant with a message, which is required.
     *
     * @param source where figures of the message come from that are not the participant's own; may be empty
     */
    @Transactional
    public void sendBack(SubmissionId id, int version, String message, String source) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        requireMessage(message);
        requireStage(id, SubmissionStage.UNDER_REVIEW, version);
        queries.requireLoopLeft(id);
        guard.require(id, message, source);
        record(id, new ReviewDecision(version, RETURNED, message.strip(), clock.instant(), name(reviewer), List.of()));
        workflow.complete(
                REVIEW_TASK,
                id.value(),
                Map.of(
                        Variable.RECOMMENDED.variableName(),
                        false,
                        Variable.CLARIFYING.variableName(),
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
     * Does what was recommended: accepts the version, so that the participant's access opens, or closes it as incomplete.
     *
     * @param message the approver's reason; may be empty
     * @throws Problem 409 where the approver is the reviewer who recommended it
     */
    @Transactional
    public void approve(SubmissionId id, int version, String message) {
        User approver = access.require(Verb.APPROVE_ACCEPTANCE, id.participant());
        requireStage(id, SubmissionStage.AWAITING_APPROVAL, version);
        requireLength(message);
        ReviewDecision recommended = table.of(id).get(0);
        if (recommended.by().equals(name(approver))) {
            throw Problem.conflict("review.same-person");
        }
        boolean complete = recommended.kind() == RECOMMENDED;
        ReviewDecision.Kind kind = complete ? APPROVED : CLOSED_INCOMPLETE;
        record(
                id,
                new ReviewDecision(
                        version, kind, message.strip(), clock.instant(), name(approver), recommended.points()));
        workflow.complete(
                APPROVAL_TASK,
                id.value(),
                Map.of(Variable.APPROVED.variableName(), true, Variable.COMPLETE.variableName(), complete));
    }

    /** Refers the submission back to the reviewers with a message, which is required. */
    @Transactional
    public void referBack(SubmissionId id, int version, String message) {
        User approver = access.require(Verb.APPROVE_ACCEPTANCE, id.participant());
        requireMessage(message);
        requireStage(id, SubmissionStage.AWAITING_APPROVAL, version);
        record(
                id,
                new ReviewDecision(
                        version, REFERRED_BACK, message.strip(), clock.instant(), name(approver), List.of()));
        workflow.complete(APPROVAL_TASK, id.value(), Map.of(Variable.APPROVED.variableName(), false));
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
        requireLength(message);
    }

    private static void requireLength(String message) {
        if (message.length() > LONGEST) {
            throw Problem.invalid("message.too-long", LONGEST);
        }
    }

    private void record(SubmissionId id, ReviewDecision decision) {
        table.insert(id, decision);
        audit.record("REVIEW_" + decision.kind(), id.value() + " v" + decision.version(), Audit.DONE);
    }

    private static String name(User user) {
        return user.id().value();
    }

    /** The decisions about a submission, newest first, for the secretariat. */
    public List<ReviewDecision> of(SubmissionId id) {
        access.require(Verb.SEE_ROUND_BOARD);
        return table.of(id);
    }

    /** What was last recommended about a submission, for the letter to those who decide about it. */
    @NoNationalData("who recommended which of two ends, and when")
    public Recommendation recommendation(SubmissionId id) {
        ReviewDecision last = table.of(id).stream()
                .filter(decision -> decision.kind() == RECOMMENDED || decision.kind() == PROPOSED_INCOMPLETE)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("recommendation", id.value()));
        return new Recommendation(UserId.valueOf(last.by()), last.at(), last.kind() == RECOMMENDED);
    }

    /** What the reviewer wrote when the submission was last returned; empty where it never was. For its own participant. */
    @NoNationalData("words written to the submission's own participant")
    public String lastMessage(SubmissionId id) {
        return lastMessage(id, RETURNED);
    }

    /** Why the return was proposed to be closed as incomplete; empty where it was not. For its own participant. */
    @NoNationalData("words written to the submission's own participant")
    public String whyIncomplete(SubmissionId id) {
        return lastMessage(id, PROPOSED_INCOMPLETE);
    }

    private String lastMessage(SubmissionId id, ReviewDecision.Kind kind) {
        return table.of(id).stream()
                .filter(decision -> decision.kind() == kind)
                .findFirst()
                .map(ReviewDecision::message)
                .orElse("");
    }
}
