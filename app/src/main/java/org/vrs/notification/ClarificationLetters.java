package org.vrs.notification;

import static org.vrs.user.Role.ALTERNATE;
import static org.vrs.user.Role.FOCAL_POINT;
import static org.vrs.user.Role.SIGN_OFF_AUTHORITY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.clarification.Clarification;
import org.vrs.clarification.QueryThreads;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.review.Reviews;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;

/** Tells both sides of a clarification where it stands. No letter repeats a query or an answer: those are read after sign-in. */
@Component
@Transactional
class ClarificationLetters {

    private final Rounds rounds;
    private final QueryThreads threads;
    private final Reviews reviews;
    private final Participants participants;
    private final Addressees addressees;
    private final Post post;

    ClarificationLetters(
            Rounds rounds,
            QueryThreads threads,
            Reviews reviews,
            Participants participants,
            Addressees addressees,
            Post post) {
        this.rounds = rounds;
        this.threads = threads;
        this.reviews = reviews;
        this.participants = participants;
        this.addressees = addressees;
        this.post = post;
    }

    void asked(SubmissionId id) {
        Clarification open = threads.open(id).orElseThrow();
        post.send(due(Occasion.QUERIES_SENT, open).withNumber(threads.sent(id)), answering(id), "loop" + open.loop());
    }

    /**
     * Reminds those who answer; once it is overdue the reviewers hear of it too.
     *
     * @param daysLeft until the answers are due; negative after it
     */
    void remind(SubmissionId id, Occasion occasion, int daysLeft) {
        Clarification open = threads.open(id).orElseThrow();
        String occurrence = "loop" + open.loop() + "/" + daysLeft;
        post.send(due(occasion, open).withNumber(daysLeft), answering(id), occurrence);
        if (occasion == Occasion.QUERY_OVERDUE) {
            post.send(
                    due(Occasion.QUERIES_LATE, open).withNumber(daysLeft),
                    addressees.reviewersOf(id.participant()),
                    occurrence);
        }
    }

    /** Where the reviewer closed the queries there is no letter: nobody answered, and the reviewer knows. */
    void answered(SubmissionId id) {
        Clarification latest = threads.latest(id).orElseThrow();
        if (latest.outcome() != Clarification.Outcome.UNANSWERED) {
            post.send(
                    matter(Occasion.QUERIES_ANSWERED, id),
                    addressees.reviewersOf(id.participant()),
                    "loop" + latest.loop());
        }
    }

    void closedIncomplete(SubmissionId id) {
        post.send(
                matter(Occasion.CLOSED_INCOMPLETE, id).withWords(reviews.whyIncomplete(id)),
                addressees.of(id.participant(), FOCAL_POINT, ALTERNATE, SIGN_OFF_AUTHORITY),
                "1");
    }

    private List<Addressee> answering(SubmissionId id) {
        return addressees.of(id.participant(), FOCAL_POINT, ALTERNATE);
    }

    private Matter due(Occasion occasion, Clarification open) {
        Participant participant = participants.get(open.submission().participant());
        return matter(occasion, open.submission())
                .withAnswerUntil(Dates.lastMinute(open.dueDate(), participant.zone()));
    }

    private Matter matter(Occasion occasion, SubmissionId id) {
        return Matter.of(occasion, RoundFacts.of(rounds.get(id.round())), participants.get(id.participant()));
    }
}
