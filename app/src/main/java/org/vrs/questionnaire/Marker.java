package org.vrs.questionnaire;

/** Why a cell has no figure: kept apart from zero and from blank, from the keyboard to the report (domain.md 2.2). */
public enum Marker {
    /** Not available: not collected or not retrievable. */
    NAV("L"),
    /** Not yet available; a note says when. */
    NYA("O"),
    /** Not applicable: cannot occur here. */
    NAP("M"),
    /** Exists and is not provided: confidential. */
    CON("Q"),
    /** Included in another cell; a note says which. */
    INC("K");

    private final String sdmxObservationStatus;

    Marker(String sdmxObservationStatus) {
        this.sdmxObservationStatus = sdmxObservationStatus;
    }

    /** The code in SDMX CL_OBS_STATUS. */
    public String sdmxObservationStatus() {
        return sdmxObservationStatus;
    }
}
