package org.vrs.national;

import java.util.List;
import org.vrs.screen.FindingList;
import org.vrs.screen.Moment;
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Offer;

/**
 * What an upload would do to the draft, before it is taken.
 *
 * @param title  the round's
 * @param at     when it arrived
 * @param until  when it is forgotten if nobody takes it
 * @param next   number of the version it would become
 * @param tables what it would change, table by table
 * @param left   what of an earlier version of the form was not carried over
 * @param closed   what the file holds otherwise in cells that are not open, and what is therefore not taken
 * @param noted  what the reader repaired, changed or left out
 * @param found  what would be found in it, in numbers
 */
record OfferPage(
        SubmissionId submission,
        Offer offer,
        String title,
        String participant,
        Moment at,
        Moment until,
        int next,
        List<Table> tables,
        List<Left> left,
        List<Table> closed,
        FindingList noted,
        FindingList found) {

    /** What happens to a cell. */
    enum Kind {
        ADDED,
        CHANGED,
        CLEARED
    }

    /** The changes of one question. */
    record Table(String id, String title, List<Line> lines) {

        private static final int SHORT = 12;

        /** Whether it is shown at once; a long list waits to be opened. */
        public boolean isShort() {
            return lines.size() <= SHORT;
        }
    }

    /** One cell, its place and both answers in words. */
    record Line(Kind kind, String cell, String where, String before, String now) {}

    /** An answer that is in the file and would not be in the draft. */
    record Left(String place, String value) {}

    public long count(Kind kind) {
        return tables.stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    /** The kinds in the order in which they are told. */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
