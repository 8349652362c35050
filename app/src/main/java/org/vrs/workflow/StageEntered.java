package org.vrs.workflow;

/**
 * A case has come to an element of its model that carries a {@code stage}. Published inside the engine's transaction; the
 * feature that owns the case writes its stage column from it, and nobody else does.
 *
 * @param process     id of the process, such as {@code national-submission}
 * @param businessKey id of the case, such as {@code 2025-1.FJI}
 * @param stage       value of the element's property {@code stage}
 */
public record StageEntered(String process, String businessKey, String stage) {}
