package org.vrs.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vrs.round.RoundId;

/**
 * One rendering of a round's regional report; a report that was not approved is rendered again under the next number.
 *
 * @param sha256   of the PDF, hexadecimal
 * @param accepted how many accepted submissions it is made from
 * @param message  why it was not approved; empty otherwise
 */
public record ReportRevision(
        RoundId round,
        int revision,
        String sha256,
        int accepted,
        Instant renderedAt,
        @Nullable Instant approvedAt,
        String message,
        @Nullable Instant publishedAt) {}
