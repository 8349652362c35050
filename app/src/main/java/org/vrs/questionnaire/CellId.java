package org.vrs.questionnaire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names one answer for ever: question, row and column, such as {@code B1.1.F.LT18} or {@code B2.03.AREA}. A question of
 * single fields has no row: {@code X4.EMAIL}. The id never changes meaning between rounds (domain.md, section 2, principle 5).
 */
public record CellId(String value) implements Comparable<CellId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,8}[0-9]{0,2}[a-z]?(\\.[A-Z0-9_]{1,12}){1,4}");

    public CellId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a cell id: " + value);
        }
    }

    public static CellId valueOf(String value) {
        return new CellId(value);
    }

    /** The cell of a question in a row and a column. */
    public static CellId of(String question, String row, String column) {
        return new CellId(question + "." + row + "." + column);
    }

    /** The cell of a question that has single fields. */
    public static CellId of(String question, String field) {
        return new CellId(question + "." + field);
    }

    /** Plainly, as answers are looked up by the thousand. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CellId cell && value.equals(cell.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(CellId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
