package org.vrs.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in one cell. A blank cell has no answer; it is never a zero and never "not available". Flags of a row are
 * themselves answered in the row's {@code FLAG} column.
 */
public sealed interface Answer {

    /** A count, an amount or a percentage; a zero is a true zero. */
    record Number(BigDecimal value) implements Answer {
        @Override
        public String text() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    /** One code of the cell's list, or several, joined by commas in the order of the list. */
    record Code(String value) implements Answer {
        @Override
        public String text() {
            return value;
        }
    }

    /** Words, as the participant wrote them. */
    record Words(String value) implements Answer {
        @Override
        public String text() {
            return value;
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Answer {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A reason why there is no figure. */
    record Missing(Marker marker) implements Answer {
        @Override
        public String text() {
            return marker.name();
        }
    }

    /** The answer as it is written down in a file, a finding or a hash: a plain form without thousands marks. */
    String text();

    static Answer number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Answer number(BigDecimal value) {
        return new Number(value);
    }

    static Answer code(String value) {
        return new Code(value);
    }

    static Answer words(String value) {
        return new Words(value);
    }

    static Answer day(LocalDate value) {
        return new Day(value);
    }

    static Answer missing(Marker marker) {
        return new Missing(marker);
    }
}
