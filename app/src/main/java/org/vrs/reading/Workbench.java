package org.vrs.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.clarification.ThreadPage;
import org.vrs.review.DataRate;
import org.vrs.review.OpenPoint;
import org.vrs.round.Round;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.Fact;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;
import org.vrs.user.User;

/**
 * Everything a reviewer needs to decide about one submission, on one page.
 *
 * @param version    the version to decide about; 0 while nothing was uploaded
 * @param due        last day of the review; null where it does not wait for one
 * @param looks      the cells to look at, each with all that is known about it
 * @param findings   what the checks found about the file as a whole
 * @param changes    what differs from it
 * @param few        how few figures it holds; null where they are enough, or it does not come to that yet
 * @param onlyMarked whether the reader asked for the rows with findings only
 */
record Workbench(
        SubmissionId id,
        String participant,
        Round round,
        Tag stage,
        int version,
        @Nullable Moment due,
        List<Fact> facts,
        List<CellLook> looks,
        List<FoundLine> findings,
        List<Decided> decisions,
        Comparison compared,
        List<AnswerChange> changes,
        List<AnswerSheet> sheets,
        boolean onlyMarked,
        Acts acts,
        @Nullable DataRate few,
        Clarifying clarifying,
        Assigned assigned) {

    /** A decision that was taken, by whom and when, with the points that it leaves open. */
    record Decided(Text what, int version, String message, String by, Moment at, List<OpenPoint> points) {}

    /**
     * What this version is compared with.
     *
     * @param version 0 where it is the first
     * @param seen    whether the reader saw that version; otherwise it is the one that was last decided about
     */
    record Comparison(int version, boolean seen) {}

    /**
     * The queries about the return.
     *
     * @param threads    all of them, with every text
     * @param drafts     how many texts are not sent yet
     * @param points     what a reservation would begin with, one point a line
     * @param incomplete whether it may be closed as incomplete now
     */
    record Clarifying(List<ThreadPage> threads, long drafts, String points, boolean incomplete) {

        public long open() {
            return threads.stream().filter(thread -> !thread.settled()).count();
        }
    }

    /**
     * Who reviews it.
     *
     * @param reviewer name; empty where nobody is named
     * @param choices  to whom the reader may give it; empty where that is not the reader's
     */
    record Assigned(String reviewer, List<User> choices) {}

    /**
     * What the reader may do now.
     *
     * @param proposedIncomplete whether what waits for approval is to close the return as incomplete
     * @param blocked why the reader may not, where the turn would be theirs otherwise
     */
    record Acts(
            boolean review,
            boolean approve,
            boolean referBack,
            boolean proposedIncomplete,
            @Nullable Text blocked) {
        boolean any() {
            return review || approve || referBack;
        }
    }

    /** Whether there is anything to decide here for the reader. */
    public boolean decidable() {
        return acts.any();
    }

    /** Whether a last accepted return stands beside the figures. */
    public boolean compares() {
        return round.previous() != null;
    }
}
