package org.vrs.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a data file, in order. Names never change: programs of others rely on them. */
enum DataColumn {
    PARTICIPANT(row -> row.from().participant()),
    PARTICIPANT_NAME(row -> row.from().name()),
    SECTION(row -> row.place().section()),
    QUESTION(row -> row.place().question()),
    QUESTION_NAME(row -> row.place().questionName()),
    ROW(row -> row.place().row()),
    ROW_NAME(row -> row.place().rowName()),
    COLUMN(row -> row.place().column()),
    COLUMN_NAME(row -> row.place().columnName()),
    CELL(row -> row.place().cell()),
    VALUE(row -> row.content().number()),
    TEXT(row -> row.content().text()),
    MARKER(row -> row.content().marker()),
    OBS_STATUS(row -> row.content().status()),
    FLAGS(row -> row.content().flags()),
    UNIT(row -> row.content().unit()),
    PERIOD_START(row -> row.from().periodStart()),
    PERIOD_END(row -> row.from().periodEnd()),
    ROUND(row -> row.from().round()),
    ACCEPTED_AT(row -> row.from().acceptedAt()),
    ANSWERED_PERCENT(row -> row.from().answeredPercent()),
    DATA_RATE_PERCENT(row -> row.from().dataRatePercent()),
    RESERVATION(DataRow::reservation);

    private static final List<DataColumn> ALL = List.of(values());

    private final Function<DataRow, @Nullable Object> read;

    DataColumn(Function<DataRow, @Nullable Object> read) {
        this.read = read;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(DataColumn::name).toList();
    }

    static List<@Nullable Object> cells(DataRow row) {
        List<@Nullable Object> cells = new ArrayList<>(ALL.size());
        for (DataColumn column : ALL) {
            cells.add(column.read.apply(row));
        }
        return cells;
    }
}
