package org.vrs.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.review.OpenPoint;

/** One answer of one return in the long form: whose it is, what was asked, and what stands there. */
record DataRow(Return from, Place place, Content content) {

    /**
     * The return that an answer is from; days and the moment in the form of ISO 8601.
     *
     * @param acceptedAt      null where the return is not accepted any more
     * @param answeredPercent core cells with an answer, of all core cells; null where it is not accepted any more
     * @param dataRatePercent core cells with a figure; likewise
     * @param points          with what reservation it was accepted, as far as the reader sees what it is about
     */
    record Return(
            String participant,
            String name,
            String round,
            String periodStart,
            String periodEnd,
            @Nullable String acceptedAt,
            @Nullable Integer answeredPercent,
            @Nullable Integer dataRatePercent,
            List<OpenPoint> points) {}

    /** The open points about this answer: those about its return, its table or its cell; null where there are none. */
    @Nullable
    String reservation() {
        String words = from.points().stream()
                .filter(point -> Set.of("", place.question(), place.cell()).contains(point.about()))
                .map(OpenPoint::words)
                .collect(Collectors.joining(" / "));
        return words.isEmpty() ? null : words;
    }

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
