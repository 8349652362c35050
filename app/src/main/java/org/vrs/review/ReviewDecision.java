package org.vrs.review;

import java.time.Instant;

/**
 * What somebody of the secretariat decided about a version.
 *
 * @param message the words that went with it; empty where none were needed
 * @param by      id of the user
 */
public record ReviewDecision(int version, Kind kind, String message, Instant at, String by) {

    /** The four decisions of a review. */
    public enum Kind {
        /** The reviewer recommends acceptance. */
        RECOMMENDED,
        /** The reviewer returns the submission to the participant. */
        RETURNED,
        /** The approver accepts. */
        APPROVED,
        /** The approver gives it back to the reviewer. */
        REFERRED_BACK
    }
}
