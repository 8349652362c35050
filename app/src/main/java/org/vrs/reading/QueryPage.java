package org.vrs.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.clarification.ThreadPage;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.SubmissionId;

/**
 * The queries about a return as the secretariat sees them.
 *
 * @param version   the version that is under review
 * @param due       last moment to answer, in the participant's zone; null while nothing is with the participant
 * @param mayAsk    whether the reader may draft queries now
 * @param send      sends what is drafted; null where there is nothing to send
 * @param close     closes what is overdue; null where it is not
 * @param loopsLeft how often queries may still go out
 * @param tables    ids and titles of the tables that can be asked about
 */
record QueryPage(
        SubmissionId id,
        String participant,
        Tag stage,
        int version,
        @Nullable Moment due,
        boolean mayAsk,
        @Nullable Confirm send,
        @Nullable Confirm close,
        int loopsLeft,
        List<ThreadPage> threads,
        List<Choice> tables) {

    /** A table to be chosen. */
    record Choice(String id, String title) {}
}
