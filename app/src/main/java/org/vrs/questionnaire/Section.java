package org.vrs.questionnaire;

import java.util.List;

/**
 * One sheet of the workbook: the questions that one kind of agency answers.
 *
 * @param id       {@code COVER}, {@code B}, {@code META} …
 * @param sheet    name of the sheet, such as {@code B_FLOWS}; at most 31 characters, the same in each language
 * @param shared   whether the participant chooses a sharing level for it (X8)
 */
public record Section(String id, String sheet, boolean shared, List<Question> questions) {

    /** Whether something in it must be answered, so that no round can do without it. */
    public boolean isCore() {
        return questions.stream().anyMatch(Question::core);
    }
}
