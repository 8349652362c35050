package org.vrs.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Marked;
import org.vrs.expression.Values;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/** A return as the sentences of rules read it. */
final class AnsweredValues implements Values {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Reading reading;
    private final boolean overTime;

    /** Compared with the last return, a blank figure of a nil return is the zero that it declares. */
    AnsweredValues(Reading reading, boolean overTime) {
        this.reading = reading;
        this.overTime = overTime;
    }

    @Override
    public @Nullable Object now(String name) {
        CellId cell = cell(name);
        @Nullable Object value = value(reading.answers().get(cell).orElse(null));
        return value == null && overTime && reading.isNil() && isFigure(cell) ? ZERO : value;
    }

    @Override
    public @Nullable Object last(String name) {
        @Nullable Answers last = reading.input().lastAccepted();
        CellId cell = cell(name);
        if (last == null) {
            return null;
        }
        @Nullable Object value = value(last.get(cell).orElse(null));
        return value == null && Reading.isNil(last) && isFigure(cell) ? ZERO : value;
    }

    private CellId cell(String name) {
        return reading.questionnaire().named(name).orElseGet(() -> CellId.valueOf(name));
    }

    private boolean isFigure(CellId id) {
        return reading.questionnaire()
                .cell(id)
                .filter(cell -> cell.column().type().isFigure())
                .isPresent();
    }

    private static @Nullable Object value(@Nullable Answer answer) {
        if (answer instanceof Answer.Number number) {
            return number.value();
        }
        if (answer instanceof Answer.Missing missing) {
            return new Marked(missing.marker().name());
        }
        return answer == null ? null : answer.text();
    }
}
