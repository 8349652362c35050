package org.vrs.review;

import java.time.Instant;
import java.util.List;

/**
 * A return with fewer figures than open access, and what approvers decided about that.
 *
 * @param percent  core cells with a figure, of all core cells, 0 to 100
 * @param least    how many percent open access without a waiver
 * @param waived   whether the return opens access all the same
 * @param decided  the decisions, newest first
 * @param yours    whether the reader may decide
 */
public record DataRate(int percent, int least, boolean waived, List<Waiver> decided, boolean yours) {

    /** One decision, with the reason that the secretariat keeps; {@code waived} is false where it takes a waiver back. */
    public record Waiver(boolean waived, int version, String reason, Instant at, String by) {}
}
