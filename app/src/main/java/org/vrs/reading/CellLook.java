package org.vrs.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.Text;

/**
 * A cell to look at, with everything that a decision about it needs side by side.
 *
 * @param cell     its id
 * @param value    what the participant reports now
 * @param last     what it reported in the round before; empty where nothing is known
 * @param earlier  in the round before that; empty where nothing is known
 * @param change   against the round before, such as {@code +62 %}; null where it cannot be said
 * @param findings what the checks found there, with the participant's explanation
 * @param source   what META says about the table: agency, source and how it was counted
 */
record CellLook(
        String cell,
        String where,
        String value,
        String last,
        String earlier,
        @Nullable Text change,
        List<FoundLine> findings,
        List<String> source) {}
