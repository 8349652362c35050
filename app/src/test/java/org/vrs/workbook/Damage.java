package org.vrs.workbook;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;

/**
 * One thing that people or programs do to a workbook, and what becomes of it.
 *
 * @param name     what was done, in words
 * @param outcome  whether everything is read, something is left open, or the file is refused
 * @param how      what the reader does about it, in words
 * @param file     the damaged workbook
 * @param answers  what must be read from it; nothing where it is refused
 * @param rules    the rules under which it is told; none where it is not worth a word
 * @param reason   why it is refused, or null
 */
record Damage(
        String name,
        Outcome outcome,
        String how,
        byte[] file,
        Answers answers,
        List<String> rules,
        @Nullable Reason reason) {

    /** What becomes of a damaged workbook. */
    enum Outcome {
        REPAIRED,
        LISTED,
        REFUSED
    }

    static final Questionnaire FORM = Sample.SMALL;
    static final Answers FILLING = filling();
    static final Answers ALL = Sample.withLocked(FORM, FILLING);
    static final byte[] FILLED = WorkbookFiller.fill(Sample.issued(FORM), FILLING);

    /** A full filling, with plain answers in the cells that damages need. */
    private static Answers filling() {
        Map<CellId, Answer> answers =
                new TreeMap<>(Sample.filling(FORM, new Random(11), 1).cells());
        int figure = 100;
        for (CellId cell : List.copyOf(answers.keySet())) {
            boolean count = FORM.cell(cell).orElseThrow().column().code().matches("LT18|GE18|U|T");
            if (count) {
                answers.put(cell, Answer.number(figure++));
            }
        }
        answers.put(CellId.valueOf("B2.01.AREA"), Answer.code("FJI"));
        answers.put(CellId.valueOf("X4.DATE"), Answer.day(java.time.LocalDate.of(2025, 3, 17)));
        answers.put(CellId.valueOf("X4.NAME"), Answer.words("Ms Lim"));
        answers.put(CellId.valueOf("X4.EMAIL"), Answer.words("lim@example.org"));
        return Answers.of(answers);
    }

    /** Everything is read as it was meant. */
    static Damage repaired(String name, String how, byte[] file, String... rules) {
        return new Damage(name, Outcome.REPAIRED, how, file, ALL, List.of(rules), null);
    }

    static Damage repaired(String name, String how, Consumer<XSSFWorkbook> change, String... rules) {
        return repaired(name, how, edited(change), rules);
    }

    /** Some answers are not read, or are others than before; it is told which. */
    static Damage listed(String name, String how, byte[] file, Answers answers, String... rules) {
        return new Damage(name, Outcome.LISTED, how, file, answers, List.of(rules), null);
    }

    static Damage listed(String name, String how, Consumer<XSSFWorkbook> change, Answers answers, String... rules) {
        return listed(name, how, edited(change), answers, rules);
    }

    static Damage refused(String name, Reason reason, String how, byte[] file) {
        return new Damage(name, Outcome.REFUSED, how, file, Answers.NONE, List.of(), reason);
    }

    static byte[] edited(Consumer<XSSFWorkbook> change) {
        try {
            return ChangedWorkbookTest.edit(FILLED, change);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** All answers without those of cells that begin so. */
    static Answers without(String... starts) {
        Map<CellId, Answer> left = new TreeMap<>(ALL.cells());
        for (String start : starts) {
            left.keySet().removeIf(cell -> cell.value().startsWith(start));
        }
        return Answers.of(left);
    }

    static Answers with(String cell, Answer answer) {
        return ALL.with(CellId.valueOf(cell), answer);
    }
}
