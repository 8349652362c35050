package org.vrs.intake;

import org.vrs.questionnaire.Questionnaire;

/**
 * The return that an upload must be for.
 *
 * @param questionnaire the form and version of the round
 * @param round         id of the round
 * @param participant   code of the participant
 */
public record Expected(Questionnaire questionnaire, String round, String participant) {}
