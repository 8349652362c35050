package org.vrs.round;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;

/** The questionnaires that ship with the program, each read once. */
@Component
public class Questionnaires {

    /** What a new round asks unless the round manager chooses otherwise. */
    public static final QuestionnaireId CURRENT = new QuestionnaireId("msrc", "1.0");

    private final Map<QuestionnaireId, Questionnaire> read = new ConcurrentHashMap<>();

    public Questionnaire get(QuestionnaireId id) {
        return read.computeIfAbsent(id, QuestionnaireFiles::load);
    }

    /** The questionnaires to choose from. */
    public List<QuestionnaireId> available() {
        return List.of(CURRENT);
    }
}
