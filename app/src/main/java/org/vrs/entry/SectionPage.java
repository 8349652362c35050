package org.vrs.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.AnswerSheet;
import org.vrs.submission.SubmissionId;

/**
 * One section to be filled in.
 *
 * @param round    the round's title
 * @param id       of the section
 * @param help     what the section is about, or null
 * @param open     whether the reader may fill it in now
 * @param limited  whether only the cells that the secretariat asks about are open
 * @param answered core cells that hold an answer
 * @param core     core cells of the section
 * @param lists    choices of the lists that are too long for a drop-down in every cell
 * @param markers  the reasons why a cell may have no figure
 * @param flags    what may be said about the figures of a row
 * @param found    what the checks find in the section
 * @param next     the section after this one, or null
 */
record SectionPage(
        SubmissionId submission,
        String round,
        String participant,
        String id,
        String title,
        @Nullable String help,
        boolean open,
        boolean limited,
        int answered,
        int core,
        List<Block> blocks,
        Map<String, List<Field.Choice>> lists,
        List<Field.Choice> markers,
        List<Field.Choice> flags,
        FoundHere found,
        @Nullable String next) {

    /** How a question is laid out on the screen. */
    enum Shape {
        /** One under the other. */
        FIELDS,
        /** Rows and columns. */
        TABLE,
        /** One block for each row, where a table would be far too wide. */
        CARDS
    }

    /**
     * One question.
     *
     * @param unit    what is counted, or null
     * @param hints   help of single columns
     * @param more    rows that can be added; null where there are none to add
     * @param last    the rows of the last accepted return, where rows are free; else empty
     */
    record Block(
            String id,
            String title,
            boolean core,
            @Nullable String unit,
            @Nullable String help,
            Shape shape,
            List<Head> heads,
            List<Row> rows,
            List<String> hints,
            @Nullable Integer more,
            List<AnswerSheet> last) {

        public String key() {
            return id.replace('.', '-');
        }
    }

    /** A column's heading. */
    record Head(String label, boolean figure) {}

    /**
     * A row; a field is null where the row has no such cell.
     *
     * @param started whether it holds an answer
     */
    record Row(String label, boolean total, boolean started, List<@Nullable Field> fields) {}
}
