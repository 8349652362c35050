package org.vrs.distribution;

import java.util.List;
import java.util.Map;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.SubmissionId;

/**
 * The parts of one questionnaire: who has what, who is missing.
 *
 * @param title       the round's
 * @param participant name of the participant
 * @param parts       in the order in which they went out
 * @param waiting     parts that have not come back, withdrawn ones not counted
 * @param unassigned  titles of the sections that are in no part
 * @param mayHandOut  whether the reader may hand out parts now
 * @param sections    ids and titles to choose from
 * @param agencies    codes and names to choose from
 * @param providers   ids and names of those who have an account
 */
record DistributionPage(
        SubmissionId id,
        String title,
        String participant,
        List<Line> parts,
        long waiting,
        List<String> unassigned,
        boolean mayHandOut,
        Map<String, String> sections,
        Map<String, String> agencies,
        Map<String, String> providers) {

    /**
     * One part.
     *
     * @param agency   the kind of agency in words
     * @param provider name of the data provider, or empty
     * @param mine     whether the reader may fetch and return it
     * @param withdraw the step that takes it back, or null
     */
    record Line(
            Part part,
            String agency,
            String provider,
            List<String> sections,
            Moment due,
            Tag tag,
            boolean mine,
            @org.jspecify.annotations.Nullable Confirm withdraw) {}
}
