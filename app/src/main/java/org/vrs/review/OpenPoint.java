package org.vrs.review;

/**
 * Something that stays open although a return is accepted: a reservation is made of such points. The participant reads it, and
 * so do those who see the figures it is about.
 *
 * @param about a table's or cell's id; empty where the whole return is meant
 * @param words without any figure
 */
public record OpenPoint(String about, String words) {}
