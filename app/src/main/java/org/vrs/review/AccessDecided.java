package org.vrs.review;

import java.time.Instant;
import org.vrs.submission.SubmissionId;

/**
 * An approver opened or closed access for a return that is accepted already; whoever writes letters listens, in the same
 * transaction.
 */
public record AccessDecided(SubmissionId submission, boolean opened, Instant at) {}
