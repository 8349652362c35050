package org.vrs.round;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Section;

/** The questionnaires that ship with the program, each read once. */
@Component
public class Questionnaires {

    /** What a new round asks unless the round manager chooses otherwise. */
    public static final QuestionnaireId CURRENT = new QuestionnaireId("msrc", "1.0");

    private final Map<QuestionnaireId, Questionnaire> read = new ConcurrentHashMap<>();
    private final Map<Asked, Questionnaire> restricted = new ConcurrentHashMap<>();

    private record Asked(QuestionnaireId id, SortedSet<String> sections) {}

    /** A questionnaire with all its sections. */
    public Questionnaire get(QuestionnaireId id) {
        return read.computeIfAbsent(id, QuestionnaireFiles::load);
    }

    /** What a round asks: its questionnaire with the sections that are switched on. The same object for the same sections. */
    public Questionnaire of(Round round) {
        return only(round.questionnaire(), round.sections());
    }

    /** What a round would ask. */
    public Questionnaire of(RoundPlan plan) {
        return only(plan.questionnaire(), plan.sections());
    }

    private Questionnaire only(QuestionnaireId id, SortedSet<String> sections) {
        return restricted.computeIfAbsent(new Asked(id, new TreeSet<>(sections)), asked -> get(id).only(sections));
    }

    /** Whether a plan asks every section that it must, and none that there is not. */
    boolean allow(RoundPlan plan) {
        List<Section> chapters = get(plan.questionnaire()).chapters();
        return chapters.stream().map(Section::id).toList().containsAll(plan.sections())
                && chapters.stream().filter(Section::isCore).map(Section::id).allMatch(plan.sections()::contains);
    }

    /** The questionnaires to choose from. */
    public List<QuestionnaireId> available() {
        return List.of(CURRENT);
    }
}
