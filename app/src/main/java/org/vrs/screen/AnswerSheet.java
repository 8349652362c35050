package org.vrs.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of a questionnaire with somebody's answers, as tables to read: {@code fragments/answers.html} shows it.
 * Made by {@link AnswerSheets}.
 *
 * @param id    id of the section, for anchors
 * @param title the section in words
 */
public record AnswerSheet(String id, String title, List<Table> tables) {

    public AnswerSheet {
        tables = List.copyOf(tables);
    }

    /**
     * One question.
     *
     * @param id      id of the question
     * @param unit    what is counted, in words; null where nothing is
     * @param source  where the figures come from, as the participant reported it; empty where it did not say
     * @param columns headings; empty for single fields
     * @param rows    the rows that hold an answer, now or before
     */
    public record Table(
            String id, String title, @Nullable String unit, String source, List<String> columns, List<Row> rows) {}

    /** A row: its label and one cell for each column. */
    public record Row(String label, List<Cell> cells) {

        /** Whether there is something to look at in it. */
        public boolean unusual() {
            return cells.stream().anyMatch(Cell::unusual);
        }
    }

    /**
     * One answer.
     *
     * @param id       the cell's id
     * @param value    as it is shown; empty where blank
     * @param number   whether it is a figure, set flush
     * @param missing  whether it is a marker, which is never shown like a figure
     * @param previous the answer of the round before, or null where there is nothing to compare
     * @param change   the change against it, such as {@code +12 %} or that there was none; null where it cannot be said
     * @param unusual  whether to look at it: a check has found something there, or it changed by more than half and by 20 or more
     */
    public record Cell(
            String id,
            String value,
            boolean number,
            boolean missing,
            @Nullable String previous,
            @Nullable Text change,
            boolean unusual) {}
}
