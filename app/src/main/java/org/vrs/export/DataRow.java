package org.vrs.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One answer of one return in the long form: whose it is, what was asked, and what stands there. */
record DataRow(Return from, Place place, Content content) {

    /**
     * The return that an answer is from; days and the moment in the form of ISO 8601.
     *
     * @param acceptedAt null where the return is not accepted any more
     */
    record Return(
            String participant,
            String name,
            String round,
            String periodStart,
            String periodEnd,
            @Nullable String acceptedAt) {}

    /**
     * What was asked, in codes and in the reader's words.
     *
     * @param row     empty where the question has single fields
     * @param rowName a free row is called what its key says, such as the citizenship
     */
    record Place(
            String section,
            String question,
            String questionName,
            String row,
            String rowName,
            String column,
            String columnName,
            String cell) {}

    /**
     * What stands in the cell.
     *
     * @param number the figure, or null
     * @param text   words, a code, codes with commas, or a day; null for figures and markers
     * @param marker why there is no figure, or null
     * @param status code of the SDMX list CL_OBS_STATUS; null where no figure is asked for
     * @param flags  all flags of the row
     * @param unit   code of what was counted; null where no figure is asked for
     */
    record Content(
            @Nullable BigDecimal number,
            @Nullable String text,
            @Nullable String marker,
            @Nullable String status,
            @Nullable String flags,
            @Nullable String unit) {}
}
