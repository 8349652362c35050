package org.vrs.screen;

import org.jspecify.annotations.Nullable;

/** What a list says while there is nothing in it: why, what will fill it, and at most one thing to do. */
public record EmptyState(Text why, Text fills, @Nullable Link action) {}
