package org.vrs.questionnaire;

import java.util.Map;

/**
 * One validation rule as the definition states it; {@code validation} knows how to run each kind.
 *
 * @param id       such as {@code T01}; the sentence and the remedy are the texts {@code rule.<id>.message} and {@code .remedy}
 * @param severity what a finding of it means for the participant
 * @param kind     how it is checked, such as {@code parts-sum}
 * @param settings what the kind needs to know: question, cells, limits
 */
public record Rule(String id, Severity severity, String kind, Map<String, Object> settings) {}
