package org.vrs.rehearsal.figures;

/** How a simulated delegation behaves; between them they take every way through the model. */
public enum Character {
    /** Everything right the first time. */
    CAREFUL,
    /** Wrong at first; reads the findings and puts them right. */
    HASTY,
    /** Figures that are unusual and true: the warnings are explained. */
    UNUSUAL,
    /** Nothing to report. */
    NIL,
    /** Answers after the due date. */
    LATE,
    /** Never answers. */
    SILENT,
    /** The reviewer returns the first version. */
    RETURNED_BY_REVIEWER,
    /** The national authority sends the first version back. */
    SENT_BACK_AT_HOME;

    /** The version that is right; those before it come back. */
    public int finalVersion() {
        return switch (this) {
            case HASTY, RETURNED_BY_REVIEWER, SENT_BACK_AT_HOME -> 2;
            case CAREFUL, UNUSUAL, NIL, LATE -> 1;
            case SILENT -> 0;
        };
    }

    /** Whether the findings of a version are explained before it is submitted; who does not look gets it back from the checks. */
    public boolean readsFindings(int version) {
        return this != HASTY || version >= finalVersion();
    }
}
