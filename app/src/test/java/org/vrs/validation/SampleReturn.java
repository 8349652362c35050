package org.vrs.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;

/** A full return of Cambodia in which every core figure is zero and everything is in order: tests change what they are about. */
public final class SampleReturn {

    static final Questionnaire MSRC = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));
    private static final Checks CHECKS = Checks.of(MSRC);
    private static final Answers NIL = withNothing().answers();
    private static final Answers IN_ORDER = withZeros().answers();

    private Answers answers;
    private @Nullable Answers last;

    private SampleReturn(Answers answers) {
        this.answers = answers;
    }

    public static SampleReturn inOrder() {
        return new SampleReturn(IN_ORDER);
    }

    public static SampleReturn nil() {
        return new SampleReturn(NIL);
    }

    private static SampleReturn withZeros() {
        SampleReturn sample = nil();
        sample.set("X7.FORM", "FULL").clear("X7.REASON");
        MSRC.coreCells().forEach(cell -> sample.set(cell.value(), 0));
        for (String table : MSRC.question("M").rows()) {
            sample.set("M." + table + ".AGENCY", "IMM").set("M." + table + ".SOURCE", "Border register");
            sample.set("M." + table + ".UNIT", "PERS").set("M." + table + ".MATCH", "Y");
            sample.set("M." + table + ".COVERAGE", "NATIONAL");
        }
        return sample;
    }

    private static SampleReturn withNothing() {
        SampleReturn sample = new SampleReturn(Answers.NONE);
        sample.set("X4.NAME", "Coordinator")
                .set("X4.TITLE", "Head of statistics")
                .set("X4.AGENCY", "Immigration");
        sample.set("X4.EMAIL", "statistics@immigration.example").set("X4.PHONE", "+855 12 000 000");
        sample.set("X6.01.AGENCY", "IMM").set("X6.01.NAME", "Immigration").set("X6.01.SECTIONS", "B,C,D,E,F,G");
        sample.set("X7.FORM", "NIL").set("X7.REASON", "No case was recorded in the period.");
        List.of("B", "C", "D", "E", "F", "G", "H", "I").forEach(section -> sample.set("X8." + section, "ALL"));
        return sample.set("X9.NAMED", "Y").set("X9.QUOTED", "N");
    }

    public SampleReturn set(String cell, long figure) {
        return put(cell, Answer.number(figure));
    }

    public SampleReturn set(String cell, BigDecimal figure) {
        return put(cell, Answer.number(figure));
    }

    public SampleReturn set(String cell, Marker marker) {
        return put(cell, Answer.missing(marker));
    }

    public SampleReturn set(String cell, LocalDate day) {
        return put(cell, Answer.day(day));
    }

    /** Codes in code cells, words elsewhere. */
    public SampleReturn set(String cell, String text) {
        CellType type = MSRC.cell(CellId.valueOf(cell)).orElseThrow().column().type();
        boolean code = type == CellType.CODE || type == CellType.CODES || type == CellType.FLAGS;
        return put(cell, code ? Answer.code(text) : Answer.words(text));
    }

    public SampleReturn clear(String cell) {
        return put(cell, null);
    }

    /** A count in the total of B1 and everything that must equal it. */
    public SampleReturn entries(long count) {
        return set("B1.1.M.GE18", count)
                .set("B1.1.M.T", count)
                .set("B1.1.T.GE18", count)
                .set("B1.1.T.T", count)
                .set("B1.2.SEA.N", count)
                .set("B1.2.T.N", count)
                .set("B1.3.SEA.N", count)
                .set("B1.3.T.N", count)
                .set("B2.01.AREA", "VNM")
                .set("B2.01.T", count)
                .set("B2.T.T", count);
    }

    public SampleReturn note(String row, String cell, String text) {
        return set("N." + row + ".CELL", cell).set("N." + row + ".TEXT", text);
    }

    SampleReturn afterAccepted(SampleReturn earlier) {
        last = earlier.answers;
        return this;
    }

    private SampleReturn put(String cell, @Nullable Answer answer) {
        answers = answers.with(CellId.valueOf(cell), answer);
        return this;
    }

    public Answers answers() {
        return answers;
    }

    Findings findings() {
        Period period = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        return CHECKS.run(new CheckInput(answers, last, period, "KHM"));
    }

    /** Each finding as {@code rule@cell}. */
    List<String> keys() {
        return findings().list().stream().map(Finding::key).toList();
    }
}
