package org.vrs.desk;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.reading.ReaderZone;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;

/** The rounds in one line each, for the secretariat. */
@Component
class RoundLines {

    private final Rounds rounds;
    private final Submissions submissions;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    RoundLines(Rounds rounds, Submissions submissions, Access access, ReaderZone zone, Clock clock) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * A round in one line.
     *
     * @param participants how many were invited
     * @param received     how many returns have left the participant: under review, awaiting approval or accepted
     * @param accepted     how many are accepted
     */
    record RoundLine(Round round, Moment due, int participants, long received, long accepted) {
        public Tag stage() {
            return Tag.ofStage(round.stage());
        }
    }

    /** All rounds, newest first. */
    List<RoundLine> all() {
        access.require(Verb.SEE_ROUND_BOARD);
        return rounds.all().stream().map(this::line).toList();
    }

    private RoundLine line(Round round) {
        List<Submission> all = submissions.of(round.id());
        return new RoundLine(
                round,
                Moment.endOf(round.dueDate(), zone.get(), clock),
                rounds.participants(round.id()).size(),
                all.stream().filter(RoundLines::received).count(),
                all.stream()
                        .filter(submission -> submission.stage() == SubmissionStage.ACCEPTED)
                        .count());
    }

    private static boolean received(Submission submission) {
        return switch (submission.stage()) {
            case UNDER_REVIEW, CLARIFICATION, AWAITING_APPROVAL, ACCEPTED, INCOMPLETE -> true;
            case INVITED, IN_PREPARATION, AWAITING_SIGN_OFF, NOT_REPORTED -> false;
        };
    }
}
