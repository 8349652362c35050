package org.vrs.workbook;

import java.util.List;
import org.vrs.questionnaire.QuestionnaireId;

/**
 * Whose workbook this is: the sealed part of an {@link Issue}, as it comes back inside a file.
 *
 * @param issueId       id of the issue record on the server
 * @param questionnaire form and version
 * @param round         id of the round
 * @param participant   code of the participant
 * @param period        reference period
 */
public record Identity(
        String issueId, QuestionnaireId questionnaire, String round, String participant, Issue.Period period) {

    /** The values under the seal, in an order that never changes. */
    List<String> sealed() {
        return List.of(
                issueId,
                questionnaire.name(),
                questionnaire.version(),
                round,
                participant,
                period.start().toString(),
                period.end().toString());
    }
}
