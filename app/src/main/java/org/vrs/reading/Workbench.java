package org.vrs.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.round.Round;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.Fact;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.submission.SubmissionId;

/**
 * Everything a reviewer needs to decide about one submission, on one page.
 *
 * @param version    the version to decide about; 0 while nothing was uploaded
 * @param due        last day of the review; null where it does not wait for one
 * @param findings   what the checks found, gravest first
 * @param compared   the version that was last decided about; 0 where this is the first
 * @param changes    what differs from it
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
        List<FoundLine> findings,
        List<Decided> decisions,
        int compared,
        List<AnswerChange> changes,
        List<AnswerSheet> sheets,
        boolean onlyMarked,
        Acts acts) {

    /** A decision that was taken, by whom and when. */
    record Decided(Text what, int version, String message, String by, Moment at) {}

    /**
     * What the reader may do now.
     *
     * @param blocked why the reader may not, where the turn would be theirs otherwise
     */
    record Acts(
            boolean review,
            boolean approve,
            boolean referBack,
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
