package org.vrs.drawing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireId;

/**
 * What one issued workbook is for: written into the file, sealed, and compared with the server's record on return.
 *
 * @param issueId         unique for ever, ASCII without spaces
 * @param questionnaire   form and version
 * @param round           id of the round, such as {@code 2025-1}
 * @param roundTitle      the round in words, for titles
 * @param participant     code of the participant, such as {@code KHM}
 * @param participantName the participant as it is printed
 * @param period          the time that the figures describe
 * @param due             last day for the return, in the participant's own zone
 * @param locale          language of labels and help
 * @param sections        ids of the sections in the file
 * @param part            number of an agency's part; 0 for the whole
 */
public record Issue(
        String issueId,
        QuestionnaireId questionnaire,
        String round,
        String roundTitle,
        String participant,
        String participantName,
        Period period,
        LocalDate due,
        Locale locale,
        SortedSet<String> sections,
        int part) {

    /** The reference period, both days included. */
    public record Period(LocalDate start, LocalDate end) {}

    /** The answers that nobody types: participant, round and period, as the workbook has them in its locked cells. */
    public Answers locked(Questionnaire form) {
        return LockedAnswers.of(form, identity());
    }

    public Identity identity() {
        return new Identity(issueId, questionnaire, round, participant, period, locale, sections, part);
    }
}
