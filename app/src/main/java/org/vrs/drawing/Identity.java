package org.vrs.drawing;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.vrs.questionnaire.QuestionnaireId;

/**
 * Whose workbook this is: the sealed part of an {@link Issue}, as it comes back inside a file.
 *
 * @param issueId       id of the issue record on the server
 * @param questionnaire form and version
 * @param round         id of the round
 * @param participant   code of the participant
 * @param period        reference period
 * @param language      of labels and help
 * @param sections      ids of the sections in the file
 * @param part          number of an agency's part; 0 for the whole
 */
public record Identity(
        String issueId,
        QuestionnaireId questionnaire,
        String round,
        String participant,
        Issue.Period period,
        Locale language,
        SortedSet<String> sections,
        int part) {

    /** The values under the seal, in an order that never changes. */
    List<String> sealed() {
        return List.of(
                issueId,
                questionnaire.name(),
                questionnaire.version(),
                round,
                participant,
                period.start().toString(),
                period.end().toString(),
                language.toLanguageTag(),
                String.join(",", sections),
                String.valueOf(part));
    }
}
