package org.vrs.review;

import java.time.Instant;
import org.vrs.user.UserId;

/**
 * A recommendation as far as a letter about it may know: without the words that went with it.
 *
 * @param complete whether acceptance is recommended; otherwise to close the return as incomplete
 */
public record Recommendation(UserId by, Instant at, boolean complete) {}
