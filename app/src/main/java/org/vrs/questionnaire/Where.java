package org.vrs.questionnaire;

/** Where a rule runs (domain.md 2.13): each place shows what it finds to its own readers and to nobody else. */
public enum Where {
    /** In the workbook, before anything is sent: a line of the sheet CHECKS, or what Excel takes in the cell. */
    SHEET,
    /** With the return, at each upload and while it is typed: the participant reads what was found. */
    SERVER,
    /** When a reviewer lays a submitted return beside others: what is found is stored nowhere and shown to nobody else. */
    REVIEWER
}
