package org.vrs.typed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vrs.questionnaire.Answer;
import org.vrs.typed.Meaning.Habit;

/**
 * How the people who filled in one file write numbers and days, as far as the file itself proves it: a habit holds if at
 * least two cells can be read in no other way and none contradicts them.
 */
public final class Habits {

    private static final int PROOFS = 2;

    private final Map<Habit, Integer> seen = new EnumMap<>(Habit.class);

    /** Learns from a cell that means one thing only. */
    public void learn(Understanding.Result result) {
        for (Meaning<Answer> meaning : result.meanings()) {
            if (result.answer().isPresent()) {
                seen.merge(meaning.habit(), 1, Integer::sum);
            }
        }
    }

    /** A cell with several meanings has one if only one of them fits the habits of the file. */
    public Understanding.Result settle(Understanding.Result asked) {
        List<Meaning<Answer>> fitting = asked.meanings().stream()
                .filter(meaning -> isProved(meaning.habit()))
                .toList();
        boolean everyHabitKnown = asked.meanings().stream().noneMatch(meaning -> meaning.habit() == Habit.ANY);
        return everyHabitKnown && fitting.size() == 1
                ? Understanding.Result.changed(fitting.get(0).value())
                : asked;
    }

    private boolean isProved(Habit habit) {
        return seen.getOrDefault(habit, 0) >= PROOFS && !seen.containsKey(opposite(habit));
    }

    private static Habit opposite(Habit habit) {
        return switch (habit) {
            case DECIMAL_POINT -> Habit.DECIMAL_COMMA;
            case DECIMAL_COMMA -> Habit.DECIMAL_POINT;
            case DAY_FIRST -> Habit.MONTH_FIRST;
            case MONTH_FIRST -> Habit.DAY_FIRST;
            case ANY -> Habit.ANY;
        };
    }
}
