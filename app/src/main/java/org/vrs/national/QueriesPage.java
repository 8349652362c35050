package org.vrs.national;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.clarification.ThreadPage;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.SubmissionId;

/**
 * The queries of a round, and where the reader answers them.
 *
 * @param title     the round's
 * @param due       last moment to answer; null while nothing is asked
 * @param mayAnswer whether the reader may answer now
 * @param inputs    the queried cells that take a corrected figure right here, by cell
 * @param typed     answers in words that stand in the fields, by the number of the query
 * @param corrected how many open cells hold another answer than the version that is asked about
 * @param notes     where an earlier attempt left findings, the version that has them; 0 where there is none
 */
record QueriesPage(
        SubmissionId submission,
        String title,
        String participant,
        Tag stage,
        @Nullable Moment due,
        List<ThreadPage> threads,
        boolean mayAnswer,
        Map<String, Input> inputs,
        Map<Long, String> typed,
        long corrected,
        int notes) {

    /** A cell to be corrected: what stands there as it is typed, and as it is sent back to say what was seen. */
    record Input(String value, String seen) {}
}
