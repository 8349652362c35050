package org.vrs.distribution;

/** A part went out to a data provider who has an account; whoever writes letters listens, in the same transaction. */
public record PartHandedOut(Part part) {}
