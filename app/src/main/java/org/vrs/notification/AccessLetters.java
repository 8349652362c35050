package org.vrs.notification;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.participant.Participants;
import org.vrs.review.AccessDecided;
import org.vrs.review.OpenPoint;
import org.vrs.review.Reservations;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.user.Role;
import org.vrs.user.Users;

/** Tells those who read for a participant that its return is accepted, and what that opens to them. */
@Component
@Transactional
class AccessLetters {

    private final Rounds rounds;
    private final Submissions submissions;
    private final Reservations reservations;
    private final Participants participants;
    private final Addressees addressees;
    private final Users users;
    private final Access access;
    private final Post post;

    AccessLetters(
            Rounds rounds,
            Submissions submissions,
            Reservations reservations,
            Participants participants,
            Addressees addressees,
            Users users,
            Access access,
            Post post) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.reservations = reservations;
        this.participants = participants;
        this.addressees = addressees;
        this.users = users;
        this.access = access;
        this.post = post;
    }

    /** A version of a return is accepted. */
    void accepted(SubmissionId id) {
        Submission accepted = submissions.status(id);
        tell(id, "v" + accepted.submittedVersion() + "/" + accepted.submittedAt());
    }

    /** An approver decided about the access of a return that was accepted before. */
    @EventListener
    void decided(AccessDecided event) {
        SubmissionId id = event.submission();
        String occurrence = "decided " + event.at();
        if (event.opened()) {
            tell(id, occurrence);
        } else {
            post.send(matter(Occasion.ACCESS_CLOSED, id), readers(id), occurrence);
        }
    }

    /** How many others a reader sees is asked for that very reader: the letter promises nothing that the rule withholds. */
    private void tell(SubmissionId id, String occurrence) {
        for (Addressee reader : readers(id)) {
            Matter matter = users.actingAs(reader.user().id(), () -> whatItOpens(id));
            post.send(matter, reader, occurrence);
        }
    }

    /** What acceptance means for the reader who acts, with the points of a reservation. */
    private Matter whatItOpens(SubmissionId id) {
        String round = id.round().value();
        String points = reservations.of(id).stream().map(AccessLetters::point).collect(Collectors.joining("\n"));
        if (access.tooFewFigures(round, id.participant())) {
            return matter(Occasion.ACCEPTED_FEW, id).withWords(points);
        }
        int others = (int) access.visible(round).stream()
                .filter(code -> !code.equals(id.participant()))
                .count();
        return matter(Occasion.ACCESS_OPENED, id).withNumber(others).withWords(points);
    }

    private static String point(OpenPoint point) {
        return (point.about().isEmpty() ? "" : point.about() + ": ") + point.words();
    }

    private List<Addressee> readers(SubmissionId id) {
        return addressees.of(
                id.participant(), Role.FOCAL_POINT, Role.ALTERNATE, Role.SIGN_OFF_AUTHORITY, Role.COUNTRY_READER);
    }

    private Matter matter(Occasion occasion, SubmissionId id) {
        return Matter.of(occasion, RoundFacts.of(rounds.get(id.round())), participants.get(id.participant()));
    }
}
