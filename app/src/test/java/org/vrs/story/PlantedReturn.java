package org.vrs.story;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.testing.Sample;
import org.vrs.validation.SampleReturn;
import org.vrs.version.AnswersText;
import org.vrs.version.Version;

/** Returns that tell the same things, and a number of its own in every figure of one that is stored already. */
final class PlantedReturn {

    private final Questionnaire form;
    private final JdbcClient sql;

    PlantedReturn(Questionnaire form, JdbcClient sql) {
        this.form = form;
        this.sql = sql;
    }

    /** A return with a route, its fee, and persons returned to a country. */
    static Answers mirroring(String country) {
        return source(withRoute(), "I2", "B,C,D,E,F,G,I")
                .set("I2.2.01.AREA", "VNM")
                .set("I2.2.01.DEST", country)
                .set("I2.2.01.T", 12)
                .answers();
    }

    /** A return with the same route, its fee, and persons received from a country. */
    static Answers mirrored(String country) {
        return source(withRoute(), "B6", "B,C,D,E,F,G")
                .set("B6.01.AREA", country)
                .set("B6.01.T", 12)
                .answers();
    }

    private static SampleReturn withRoute() {
        SampleReturn answers = Sample.clean().entries(40);
        answers.set("E0.N", 1)
                .set("E1.01.ID", "R-1")
                .set("E1.01.NAME", "By sea")
                .set("E1.01.ORIGIN", "LAO");
        answers.set("E1.01.DEST", "AUS").set("E1.01.MODE1", "BOATS").set("E1.01.PERSONS", 12);
        answers.set("E1.01.TREND", "STB").set("E1.01.RANK", 1).set("E1.01.CONF", "M");
        answers.set("F0.N", 1)
                .set("F1.01.ROUTE", "R-1")
                .set("F1.01.ORIGIN", "LAO")
                .set("F1.01.DEST", "AUS");
        answers.set("F1.01.SERVICE", "FULL").set("F1.01.PER", "PERSON").set("F1.01.CASES", 3);
        return answers.set("F1.01.TYPICAL", 12).set("F1.01.CURRENCY", "USD").set("F1.01.CONF", "M");
    }

    private static SampleReturn source(SampleReturn answers, String table, String sections) {
        String row = "MO." + table + ".";
        return answers.set("X6.01.SECTIONS", sections)
                .set(row + "AGENCY", "IMM")
                .set(row + "SOURCE", "Register")
                .set(row + "UNIT", "PERS")
                .set(row + "MATCH", "Y")
                .set(row + "COVERAGE", "NATIONAL");
    }

    /**
     * Writes a number of its own into every cell for figures that a stored version has room for, past all checks.
     *
     * @param first the smallest of the numbers
     * @return the numbers
     */
    Set<String> plant(Version version, long first) {
        Answers answers = AnswersText.read(
                sql.sql("select answers from submission_version where submission_id = :id and version = :version")
                        .param("id", version.submission().value())
                        .param("version", version.number())
                        .query(String.class)
                        .single());
        Set<String> numbers = new TreeSet<>();
        for (Question question : form.questions()) {
            for (CellId cell : question.cells()) {
                if (form.cell(cell).orElseThrow().column().type().isFigure()) {
                    long number = first + numbers.size();
                    answers = answers.with(cell, Answer.number(number));
                    numbers.add(String.valueOf(number));
                }
            }
        }
        sql.sql("update submission_version set answers = :answers where submission_id = :id and version = :version")
                .param("answers", AnswersText.write(answers))
                .param("id", version.submission().value())
                .param("version", version.number())
                .update();
        return numbers;
    }
}
