package org.vrs.screen;

import org.jspecify.annotations.Nullable;

/**
 * One step of a task list.
 *
 * @param hint   what the step asks for, or null
 * @param status where the step stands
 * @param href   where the step is done; null while it cannot be started
 */
public record Task(
        Text title,
        @Nullable Text hint,
        Tag status,
        @Nullable String href) {}
