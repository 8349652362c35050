package org.vrs.review;

import java.time.Instant;
import java.util.List;

/**
 * What somebody of the secretariat decided about a version.
 *
 * @param message the words that went with it; empty where none were needed
 * @param by      id of the user
 * @param points  what stays open; with such points a recommendation is one with reservation
 */
public record ReviewDecision(int version, Kind kind, String message, Instant at, String by, List<OpenPoint> points) {

    public ReviewDecision {
        points = List.copyOf(points);
    }

    /** The decisions of a review. */
    public enum Kind {
        /** The reviewer recommends acceptance. */
        RECOMMENDED,
        /** The reviewer recommends to close the return as incomplete. */
        PROPOSED_INCOMPLETE,
        /** The reviewer returns the submission to the participant. */
        RETURNED,
        /** The approver accepts. */
        APPROVED,
        /** The approver closes the return as incomplete. */
        CLOSED_INCOMPLETE,
        /** The approver gives it back to the reviewer. */
        REFERRED_BACK
    }

    public boolean withReservation() {
        return !points.isEmpty();
    }
}
