package org.vrs.workflow;

import java.time.Instant;

/**
 * A step that did not succeed after its tries; it waits until somebody retries it.
 *
 * @param id          names the incident for {@link Workflow#retry}
 * @param step        id of the step in the model, such as {@code RenderReport}
 * @param businessKey id of the case
 * @param since       when it stopped
 * @param cause       the last error in the program's own words: for the log and the secretariat, never for a participant
 */
public record Incident(String id, String step, String businessKey, Instant since, String cause) {}
