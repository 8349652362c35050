package org.vrs.workflow;

import java.time.Instant;

/**
 * Something that waits for a person.
 *
 * @param task        id of the user task in the model, such as {@code CompleteQuestionnaire}
 * @param businessKey id of the case
 * @param since       since when it waits
 */
public record WorkItem(String task, String businessKey, Instant since) {}
