package org.vrs.notification;

import static org.vrs.user.Role.ALTERNATE;
import static org.vrs.user.Role.FOCAL_POINT;
import static org.vrs.user.Role.ROUND_MANAGER;
import static org.vrs.user.Role.SIGN_OFF_AUTHORITY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.CellId;
import org.vrs.review.Recommendation;
import org.vrs.review.Reviews;
import org.vrs.round.RoundPlan;
import org.vrs.round.Rounds;
import org.vrs.signoff.Deputies;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Tells a participant's people, and the reviewers, what happened to a submission. */
@Component
@Transactional
public class SubmissionLetters {

    private static final String ONCE = "1";
    private static final int CELLS_SHOWN = 30;

    private final Rounds rounds;
    private final Submissions submissions;
    private final SignOffs signOffs;
    private final Deputies deputies;
    private final Reviews reviews;
    private final Participants participants;
    private final Addressees addressees;
    private final Users users;
    private final Access access;
    private final Post post;

    SubmissionLetters(
            Rounds rounds,
            Submissions submissions,
            SignOffs signOffs,
            Deputies deputies,
            Reviews reviews,
            Participants participants,
            Addressees addressees,
            Users users,
            Access access,
            Post post) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.signOffs = signOffs;
        this.deputies = deputies;
        this.reviews = reviews;
        this.participants = participants;
        this.addressees = addressees;
        this.users = users;
        this.access = access;
        this.post = post;
    }

    /** An invitation as it would be sent, to whom first. */
    public record Preview(String recipient, String subject, String text, String html) {}

    /** The invitation that a participant would get if the plan were launched now, for the launch wizard. */
    public Preview preview(RoundPlan plan, ParticipantCode code) {
        User manager = access.require(Verb.LAUNCH_ROUND);
        RoundFacts round = RoundFacts.of(nextId(plan), plan);
        Matter matter = Matter.of(Occasion.INVITATION, round, participants.get(code));
        Addressee first = addressees.of(code, FOCAL_POINT, ALTERNATE).stream()
                .findFirst()
                .orElse(new Addressee(manager, ROUND_MANAGER, true));
        return post.preview(matter, first);
    }

    /** The id that a launch would give the round now. */
    private String nextId(RoundPlan plan) {
        String year = plan.periodEnd().getYear() + "-";
        long before = rounds.all().stream()
                .filter(round -> round.id().value().startsWith(year))
                .count();
        return year + (before + 1);
    }

    void invite(SubmissionId id) {
        post.send(matter(Occasion.INVITATION, id), preparing(id), ONCE);
    }

    /**
     * Reminds those who prepare the return.
     *
     * @param occasion {@code REMINDER}, {@code LAST_REMINDER} or {@code OVERDUE}
     * @param daysLeft to the due date; negative after it
     */
    void remind(SubmissionId id, Occasion occasion, int daysLeft) {
        Matter matter = matter(occasion, id).withNumber(daysLeft);
        post.send(matter, preparing(id), matter.round().dueDate() + "/" + daysLeft);
    }

    void askForSignOff(SubmissionId id) {
        post.send(
                matter(Occasion.SIGN_OFF_REQUEST, id),
                addressees.of(id.participant(), SIGN_OFF_AUTHORITY),
                occurrence(id));
        askDeputy(id);
    }

    /** The deputy of today is asked beside the authority, which may be back before the mail is read. */
    void askDeputy(SubmissionId id) {
        deputies.today(id)
                .ifPresent(deputy -> post.send(matter(Occasion.DEPUTY_REQUEST, id), signer(deputy), occurrence(id)));
    }

    private static Addressee signer(User user) {
        return new Addressee(user, user.roles().iterator().next(), false);
    }

    /** Answers changed after they were signed, before the secretariat had them again. */
    void signatureVoid(SubmissionId id) {
        ended(id, signers(id));
    }

    /** A signature ended while the return was with the secretariat, which therefore knows of it. */
    void signatureEnded(SubmissionId id) {
        List<Addressee> all = new ArrayList<>(signers(id));
        all.addAll(addressees.reviewersOf(id.participant()));
        ended(id, all);
    }

    private List<Addressee> signers(SubmissionId id) {
        return addressees.of(id.participant(), SIGN_OFF_AUTHORITY, FOCAL_POINT, ALTERNATE);
    }

    private void ended(SubmissionId id, List<Addressee> to) {
        SignOff signature = signOffs.lastSignature(id).orElseThrow();
        SignOff.End end = Objects.requireNonNull(signature.end(), "a signature that stands has not ended");
        boolean withdrawn = end.how() == SignOff.How.WITHDRAWN;
        Matter matter = matter(withdrawn ? Occasion.SIGNATURE_WITHDRAWN : Occasion.SIGNATURE_VOID, id)
                .withNumber(end.cells().size())
                .withWords(withdrawn ? end.reason() : cells(end.cells()))
                .withDeed(
                        users.get(UserId.valueOf(end.by())).name(),
                        end.at().atZone(participants.get(id.participant()).zone()));
        post.send(matter, to, "signature " + signature.id());
    }

    /** Cells by their names; what stood and stands in them is for those who sign in. */
    private static String cells(List<CellId> cells) {
        String shown = cells.stream().limit(CELLS_SHOWN).map(CellId::value).collect(Collectors.joining(", "));
        return cells.size() > CELLS_SHOWN ? shown + ", \u2026" : shown;
    }

    void sentBackByAuthority(SubmissionId id) {
        post.send(
                matter(Occasion.NATIONAL_RETURN, id).withWords(signOffs.lastMessage(id)),
                preparing(id),
                occurrence(id));
    }

    /** Both sides of the counter: the participant has its receipt, the reviewers have work. */
    void released(SubmissionId id) {
        post.send(
                matter(Occasion.RECEIPT, id),
                addressees.of(id.participant(), FOCAL_POINT, SIGN_OFF_AUTHORITY),
                occurrence(id));
        post.send(matter(Occasion.REVIEW_REQUEST, id), addressees.reviewersOf(id.participant()), occurrence(id));
    }

    /** A second person decides about what was recommended; the letter says what, and nothing of the return itself. */
    void askForApproval(SubmissionId id) {
        Recommendation recommendation = reviews.recommendation(id);
        post.send(
                matter(Occasion.APPROVAL_REQUEST, id).withNumber(recommendation.complete() ? 1 : 0),
                addressees.approversOf(id.participant(), recommendation.by()),
                occurrence(id) + "/" + recommendation.at());
    }

    /**
     * Tells that the secretariat returned the submission.
     *
     * @param until the first moment at which it can no longer be sent again
     */
    void returned(SubmissionId id, Instant until) {
        Participant participant = participants.get(id.participant());
        post.send(
                matter(Occasion.RETURN_NOTICE, id)
                        .withWords(reviews.lastMessage(id))
                        .withAnswerUntil(until.minus(Duration.ofMinutes(1)).atZone(participant.zone())),
                preparing(id),
                occurrence(id));
    }

    private Matter matter(Occasion occasion, SubmissionId id) {
        return Matter.of(occasion, RoundFacts.of(rounds.get(id.round())), participants.get(id.participant()));
    }

    private List<Addressee> preparing(SubmissionId id) {
        return addressees.of(id.participant(), FOCAL_POINT, ALTERNATE);
    }

    /** A version can be submitted more than once; the moment tells the times apart. */
    private String occurrence(SubmissionId id) {
        Submission submission = submissions.status(id);
        return "v" + submission.submittedVersion() + "/" + submission.submittedAt();
    }
}
