package org.vrs.distribution;

import java.util.List;
import org.vrs.submission.SubmissionId;

/**
 * The cells of one part that were answered twice, differently.
 *
 * @param title     the round's
 * @param mayChoose whether the reader may settle them
 */
record ConflictPage(SubmissionId id, String title, Part part, boolean mayChoose, List<Line> lines) {

    /**
     * One cell with both answers in words; an empty text is a blank.
     *
     * @param place question, row and column in words
     */
    record Line(String cell, String place, String draft, String agency) {}
}
