package org.vrs.expression;

/** A marker in the place of a figure, such as {@code NAV}: nothing can be reckoned with it. */
public record Marked(String marker) {}
