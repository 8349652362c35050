package org.vrs.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Names one answer for ever: question, row and column, such as {@code B1.1.F.LT18} or {@code B2.03.AREA}. A question of
 * single fields has no row: {@code X4.EMAIL}. The id never changes meaning between rounds (domain.md, section 2, principle 5).
 */
public record CellId(String value) implements Comparable<CellId> {

    private static final int MOST_LETTERS = 8;
    private static final int MOST_DIGITS = 2;
    private static final int LONGEST_NAME = 12;
    private static final int MOST_NAMES = 4;

    public CellId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("Not a cell id: " + value);
        }
    }

    /** {@code [A-Z]{1,8}[0-9]{0,2}[a-z]?(\.[A-Z0-9_]{1,12}){1,4}}, sign by sign, as ids are made by the thousand. */
    private static boolean isShaped(String value) {
        int at = 0;
        while (at < value.length() && isBetween('A', value.charAt(at), 'Z')) {
            at++;
        }
        int letters = at;
        while (at < value.length() && isBetween('0', value.charAt(at), '9')) {
            at++;
        }
        int digits = at - letters;
        if (at < value.length() && isBetween('a', value.charAt(at), 'z')) {
            at++;
        }
        return letters > 0 && letters <= MOST_LETTERS && digits <= MOST_DIGITS && areNames(value, at);
    }

    /** Whether from some sign on there are names, each behind a full stop. */
    private static boolean areNames(String value, int from) {
        int names = 0;
        int at = from;
        while (at < value.length() && value.charAt(at) == '.') {
            int start = ++at;
            while (at < value.length() && isOfName(value.charAt(at))) {
                at++;
            }
            if (at == start || at - start > LONGEST_NAME) {
                return false;
            }
            names++;
        }
        return at == value.length() && names > 0 && names <= MOST_NAMES;
    }

    private static boolean isOfName(char sign) {
        return isBetween('A', sign, 'Z') || isBetween('0', sign, '9') || sign == '_';
    }

    private static boolean isBetween(char first, char sign, char last) {
        return sign >= first && sign <= last;
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
