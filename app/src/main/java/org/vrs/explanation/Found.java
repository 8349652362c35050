package org.vrs.explanation;

import java.util.List;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.RoundId;
import org.vrs.validation.Finding;

/**
 * What the checks found in one participant's answers, with all that is needed to find it again in another round.
 *
 * @param findings in the order of the checks; answers about them have the same order
 */
public record Found(
        RoundId round,
        ParticipantCode participant,
        Questionnaire questionnaire,
        Answers answers,
        List<Finding> findings) {

    public Found {
        findings = List.copyOf(findings);
    }
}
