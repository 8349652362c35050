package org.vrs.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.ParticipantCode;
import org.vrs.reading.ReaderZone;
import org.vrs.reading.SharedRounds;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Link;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;

/** Collects what concerns somebody of a participant: its own returns, and what it sees of the others. */
@Component
class ParticipantDesk {

    private final Rounds rounds;
    private final Submissions submissions;
    private final SharedRounds shared;
    private final SignOffs signOffs;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    ParticipantDesk(
            Rounds rounds,
            Submissions submissions,
            SharedRounds shared,
            SignOffs signOffs,
            Access access,
            ReaderZone zone,
            Clock clock) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.shared = shared;
        this.signOffs = signOffs;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A round in which the reader's participant takes part.
     *
     * @param yours  whether it is the reader's turn
     * @param next   where the reader goes on
     * @param others how many other participants' returns the reader sees
     */
    record Mine(Round round, Submission submission, Moment due, boolean yours, Link next, int others) {

        public Tag tag() {
            return Tag.ofStage(submission.stage());
        }

        /** What happens at this stage, as a message key. */
        public String meaning() {
            return "desk.mine." + submission.stage();
        }

        /** Whether the due date still matters. */
        public boolean open() {
            return submission.stage() == SubmissionStage.INVITED
                    || submission.stage() == SubmissionStage.IN_PREPARATION
                    || submission.stage() == SubmissionStage.AWAITING_SIGN_OFF;
        }
    }

    /** The reader's own rounds, newest first; none for those who read the regional report only. */
    List<Mine> of(User reader) {
        @Nullable ParticipantCode code = reader.participant();
        return code == null || !access.may(Verb.SEE_OWN_SUBMISSION, code)
                ? List.of()
                : rounds.all().stream()
                        .flatMap(round -> mine(round, code).stream())
                        .toList();
    }

    private Optional<Mine> mine(Round round, ParticipantCode code) {
        return submissions
                .find(round.id(), code)
                .map(submission -> new Mine(
                        round,
                        submission,
                        Moment.endOf(round.dueDate(), zone.get(), clock),
                        yours(submission),
                        next(submission),
                        shared.others(round.id()).size()));
    }

    private boolean yours(Submission submission) {
        return switch (submission.stage()) {
            case IN_PREPARATION -> access.may(Verb.SUBMIT, submission.participant());
            case AWAITING_SIGN_OFF -> signOffs.maySign(submission.id());
            case CLARIFICATION -> access.may(Verb.ANSWER_QUERIES, submission.participant());
            case INVITED, UNDER_REVIEW, AWAITING_APPROVAL, ACCEPTED, INCOMPLETE, NOT_REPORTED -> false;
        };
    }

    private Link next(Submission submission) {
        String page = "/submissions/" + submission.id();
        if (!yours(submission)) {
            return Link.of("desk.mine.look", page);
        }
        if (submission.stage() == SubmissionStage.CLARIFICATION) {
            return Link.of("desk.mine.answer", page + "/queries");
        }
        return submission.stage() == SubmissionStage.AWAITING_SIGN_OFF
                ? Link.of("desk.mine.sign-off", page + "/sign-off")
                : Link.of(submission.latestVersion() == 0 ? "desk.mine.start" : "desk.mine.go-on", page);
    }
}
