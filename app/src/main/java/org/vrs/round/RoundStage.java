package org.vrs.round;

/** Where a round stands; the values are the {@code stage} properties of {@code reporting-round.bpmn}. */
public enum RoundStage {
    LAUNCHING,
    COLLECTING,
    REPORTING,
    AWAITING_RELEASE,
    PUBLISHED
}
