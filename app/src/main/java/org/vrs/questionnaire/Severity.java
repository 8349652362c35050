package org.vrs.questionnaire;

/** What a finding asks of the participant (domain.md 2.13). */
public enum Severity {
    /** Blocks submission until it is put right. */
    ERROR,
    /** Passes once the participant has explained it. */
    WARNING,
    /** For information. */
    NOTE
}
