package org.vrs.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.SubmissionId;

/**
 * All sections, with how far each is.
 *
 * @param round the round's title
 * @param open  whether the reader may fill it in now
 * @param score what a version made now would be measured by
 */
record FormPage(
        SubmissionId submission, String round, String participant, boolean open, Score score, List<Line> sections) {

    /** How much of the core is answered, and how much of it with figures, in percent. */
    record Score(int answered, int figures) {}

    /**
     * One section.
     *
     * @param answered core cells that hold an answer
     * @param core     core cells of the section; 0 where none is asked
     * @param filled   all cells that hold an answer
     * @param changed  the last change, or null
     * @param by       name of the person who made it
     */
    record Line(
            String id,
            String title,
            int answered,
            int core,
            int filled,
            Tag tag,
            @Nullable Moment changed,
            String by) {}
}
