package org.vrs.access;

/** How far a participant shares one section of its return; the letters are those of the questionnaire's code list. */
public enum Sharing {
    /** With all contributors of the round. */
    ALL,
    /** Only within aggregates. */
    AGG,
    /** With the secretariat only. */
    SEC
}
