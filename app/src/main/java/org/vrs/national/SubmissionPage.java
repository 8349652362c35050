package org.vrs.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.review.OpenPoint;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.TaskList;
import org.vrs.submission.Submission;

/**
 * Where a participant stands in a round, and what is to do.
 *
 * @param title       the round's
 * @param participant name of the participant
 * @param due         end of the due date where the participant lives
 * @param lateUntil   end of the last day on which a late return is taken
 * @param returned    why the return came back, as long as it is in preparation again
 * @param mayUpload   whether the reader may upload now
 * @param uploadNext  whether an upload is the one thing to do now
 * @param draft       how the draft stands; null where the reader may not read it, or it is not in preparation
 * @param signature   the last signature, where it ended; null where it stands or there is none
 * @param mayDeputise whether the reader may name a deputy
 * @param versions    all versions, newest first
 * @param points      what stays open although the return is accepted
 * @param few         how many percent of figures would open access, where the accepted return holds fewer; otherwise null
 */
record SubmissionPage(
        Submission submission,
        String title,
        String participant,
        Moment due,
        Moment lateUntil,
        @Nullable Returned returned,
        TaskList tasks,
        boolean mayUpload,
        boolean uploadNext,
        @Nullable DraftLine draft,
        @Nullable SignatureLine signature,
        boolean mayDeputise,
        List<Line> versions,
        List<OpenPoint> points,
        @Nullable Integer few) {

    /** Where the submission stands, in a word. */
    public Tag stage() {
        return Tag.ofStage(submission.stage());
    }

    /** What the stage means for the reader's participant, as a message key. */
    public String meaning() {
        return "national.stage." + submission.stage() + (few == null ? "" : ".few");
    }

    /** Whether the dates still matter. */
    public boolean open() {
        return switch (submission.stage()) {
            case INVITED, IN_PREPARATION, AWAITING_SIGN_OFF -> true;
            case UNDER_REVIEW, CLARIFICATION, AWAITING_APPROVAL, ACCEPTED, INCOMPLETE, NOT_REPORTED -> false;
        };
    }

    /** Whether answers can still be worked on, so that advice about it is of use. */
    public boolean beingFilled() {
        return beingFilled(submission);
    }

    static boolean beingFilled(Submission submission) {
        return switch (submission.stage()) {
            case INVITED, IN_PREPARATION, CLARIFICATION -> true;
            case AWAITING_SIGN_OFF, UNDER_REVIEW, AWAITING_APPROVAL, ACCEPTED, INCOMPLETE, NOT_REPORTED -> false;
        };
    }

    /**
     * The words with which the return came back.
     *
     * @param key who sent it back, as a message key
     */
    record Returned(String key, String message) {}

    /** One upload. */
    record Line(int number, Moment at, String by, String fileName, int answeredPercent, Tag tag) {}
}
