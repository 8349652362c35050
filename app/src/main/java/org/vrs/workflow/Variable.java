package org.vrs.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A typed name for what a model's gateway, timer or step needs to know: an id, a due date, a decision. Facts that someone
 * will want to read next year are rows, not variables.
 */
public final class Variable<T> {

    public static final Variable<String> ROUND_ID = of("roundId", String.class);
    public static final Variable<String> SUBMISSION_ID = of("submissionId", String.class);
    public static final Variable<String> PARTICIPANT = of("participant", String.class);
    public static final Variable<Date> LATE_UNTIL = of("lateUntil", Date.class);
    public static final Variable<String> DAILY_CHECK = of("dailyCheck", String.class);
    public static final Variable<Integer> ERRORS = of("errors", Integer.class);
    public static final Variable<Integer> WARNINGS = of("warnings", Integer.class);
    public static final Variable<Integer> UNEXPLAINED_WARNINGS = of("unexplainedWarnings", Integer.class);
    public static final Variable<Integer> ANSWERED_PERCENT = of("answeredPercent", Integer.class);
    public static final Variable<Integer> DATA_RATE_PERCENT = of("dataRatePercent", Integer.class);
    public static final Variable<Integer> DAYS_LEFT = of("daysLeft", Integer.class);
    public static final Variable<String> REMINDER = of("reminder", String.class);
    public static final Variable<Boolean> RELEASED = of("released", Boolean.class);
    public static final Variable<Boolean> RECOMMENDED = of("recommended", Boolean.class);
    public static final Variable<Boolean> CLARIFYING = of("clarifying", Boolean.class);
    public static final Variable<Boolean> CORRECTED = of("corrected", Boolean.class);
    public static final Variable<Integer> DAYS_TO_ANSWER = of("daysToAnswer", Integer.class);
    public static final Variable<String> QUERY_REMINDER = of("queryReminder", String.class);
    public static final Variable<Boolean> COMPLETE = of("complete", Boolean.class);
    public static final Variable<Boolean> APPROVED = of("approved", Boolean.class);
    public static final Variable<Boolean> REPORT_APPROVED = of("reportApproved", Boolean.class);

    private final String name;
    private final Class<T> type;

    private Variable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    private static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }

    public String variableName() {
        return name;
    }

    /** The value in a step; a model that starts a step without it is broken, and becomes an incident. */
    public T of(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("The model has not set " + name);
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** An instant in the form that the engine's timers take. */
    public static Date timer(Instant instant) {
        return Date.from(instant);
    }
}
