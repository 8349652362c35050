package org.vrs.drawing;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;

/** The answers that nobody types: participant, round and period, taken from the sealed identity and never from a cell. */
public final class LockedAnswers {

    private LockedAnswers() {}

    /** The answers that the issue itself gives, and nobody may change. */
    public static Answers of(Questionnaire questionnaire, Identity identity) {
        Map<CellId, Answer> answers = new TreeMap<>();
        for (Question question : questionnaire.questions()) {
            if (question.locked() && question.layout() == Question.Layout.FIELDS) {
                for (Column column : question.columns()) {
                    Answer answer = answer(column, identity);
                    if (answer != null) {
                        answers.put(question.cell("", column.code()), answer);
                    }
                }
            }
        }
        return Answers.of(answers);
    }

    /** Other answers with these over them. */
    public static Answers over(Answers answers, Questionnaire questionnaire, Identity identity) {
        Map<CellId, Answer> all = new TreeMap<>(answers.cells());
        all.putAll(of(questionnaire, identity).cells());
        return Answers.of(all);
    }

    private static @Nullable Answer answer(Column column, Identity identity) {
        if (column.type() == CellType.CODE) {
            return Answer.code(identity.participant());
        }
        return switch (column.code()) {
            case "ROUND" -> Answer.words(identity.round());
            case "FROM" -> Answer.day(identity.period().start());
            case "TO" -> Answer.day(identity.period().end());
            default -> null;
        };
    }
}
