package org.vrs.questionnaire;

/** What a reader must know about the figures of a row (domain.md 2.2); several may apply. */
public enum Flag {
    /** Estimated. */
    E,
    /** Provisional. */
    P,
    /** Break in series. */
    B,
    /** Definition differs. */
    D,
    /** Low reliability. */
    U,
    /** Revised. */
    R
}
