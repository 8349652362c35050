package org.vrs.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;

/** What a participant said about its own tables on the sheet META: one row there holds for B1.1, B1.2 … */
public record TableSource(Questionnaire questionnaire, Answers answers) {

    private static final String META = "META";

    /** The unit in which the figures were counted: as reported, or as the questionnaire asks; null where nothing is counted. */
    public @Nullable String unit(Question question) {
        String reported = of(question, "UNIT");
        return reported == null ? question.unit() : reported;
    }

    /** The answer in a column of the table's row; null where it was left blank. */
    public @Nullable String of(Question question, String column) {
        return questionnaire.sections().stream()
                .filter(section -> section.id().equals(META))
                .flatMap(section -> section.questions().stream())
                .flatMap(meta ->
                        row(meta, question).flatMap(row -> answers.get(CellId.of(meta.id(), row, column))).stream())
                .map(answer -> answer.text())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> row(Question meta, Question question) {
        return meta.rows().stream()
                .filter(row -> question.id().equals(row) || question.id().startsWith(row + "."))
                .findFirst();
    }
}
