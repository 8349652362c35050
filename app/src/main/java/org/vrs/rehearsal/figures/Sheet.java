package org.vrs.rehearsal.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;

/** A return while a simulated person writes it: cells by their names, totals added up while parts are written. */
final class Sheet {

    private final Map<CellId, Answer> cells = new TreeMap<>();
    private int notes;

    void number(String cell, long value) {
        put(cell, Answer.number(value));
    }

    void code(String cell, String value) {
        put(cell, Answer.code(value));
    }

    void words(String cell, String value) {
        put(cell, Answer.words(value));
    }

    void day(String cell, LocalDate value) {
        put(cell, Answer.day(value));
    }

    void missing(String cell, Marker marker) {
        put(cell, Answer.missing(marker));
    }

    void clear(String cell) {
        cells.remove(CellId.valueOf(cell));
    }

    private void put(String cell, Answer answer) {
        cells.put(CellId.valueOf(cell), answer);
    }

    long number(String cell) {
        return cells.get(CellId.valueOf(cell)) instanceof Answer.Number number
                ? number.value().longValueExact()
                : 0;
    }

    /** The row of a list question, such as {@code B2.03}. */
    static String row(String question, int number) {
        return question + "." + Question.freeRow(number);
    }

    /** One column of a grid: a figure in each row, and their sum in row T. */
    void column(String question, String[] rows, long[] parts) {
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            number(question + "." + rows[i] + ".N", parts[i]);
            total += parts[i];
        }
        number(question + ".T.N", total);
    }

    /** One row of a table: a figure in each column, and their sum in column T. */
    void line(String row, String[] columns, long[] parts) {
        long total = 0;
        for (int i = 0; i < columns.length; i++) {
            number(row + "." + columns[i], parts[i]);
            total += parts[i];
        }
        number(row + ".T", total);
    }

    /** Persons by sex and age, which add up in both directions. */
    void persons(String question, long total, Chance chance) {
        String[] sexes = {"F", "M", "O", "U"};
        String[] ages = {"LT18", "GE18", "U"};
        long[] bySex = chance.split(total, 28, 66, 0, 6);
        long[] sums = new long[ages.length];
        for (int sex = 0; sex < sexes.length; sex++) {
            long[] byAge = chance.split(bySex[sex], 18, 76, 6);
            line(question + "." + sexes[sex], ages, byAge);
            for (int age = 0; age < ages.length; age++) {
                sums[age] += byAge[age];
            }
        }
        line(question + ".T", ages, sums);
    }

    /** A note about a cell, in the next free row of the notes. */
    void note(String cell, String text) {
        String row = row("N", ++notes);
        words(row + ".CELL", cell);
        words(row + ".TEXT", text);
    }

    /** What was written into cells that are asked. */
    Answers answers(Predicate<CellId> asked) {
        Map<CellId, Answer> kept = new TreeMap<>(cells);
        kept.keySet().removeIf(asked.negate());
        return Answers.of(kept);
    }
}
