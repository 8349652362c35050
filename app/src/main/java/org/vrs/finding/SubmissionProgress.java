package org.vrs.finding;

import java.time.Instant;
import org.vrs.submission.SubmissionId;

/**
 * How far the latest upload of a submission has come, for the board that shows all of them at once. It holds no figure.
 *
 * @param version      number of the latest upload
 * @param warningsLeft warnings that nobody has explained
 */
public record SubmissionProgress(
        SubmissionId id, int version, Instant uploadedAt, int answeredPercent, int errors, int warningsLeft) {}
