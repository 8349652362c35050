package org.vrs.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between two sets of answers, section by section in the order of the form.
 *
 * @param sections all sections of the form, also those without a difference
 */
public record Comparison(List<Part> sections) {

    /** What happened to a cell. */
    public enum Kind {
        ADDED,
        CHANGED,
        CLEARED,
        /** A figure became a marker, a marker a figure, or one marker another. */
        MARKER
    }

    /** One section of the form. */
    public record Part(String id, String title, List<Line> lines) {}

    /**
     * One cell.
     *
     * @param before     in words; empty where it was blank
     * @param difference now less before, where both are figures
     * @param percent    the same in percent of the figure before, one decimal; null where that was zero
     */
    public record Line(
            Kind kind,
            String cell,
            String section,
            String question,
            String row,
            String column,
            String before,
            String now,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal percent) {}

    /** How many cells differ. */
    public int count() {
        return sections.stream().mapToInt(part -> part.lines().size()).sum();
    }

    /** How many cells differ in one way. */
    public long count(Kind kind) {
        return lines().stream().filter(line -> line.kind() == kind).count();
    }

    /** All cells that differ. */
    public List<Line> lines() {
        return sections.stream().flatMap(part -> part.lines().stream()).toList();
    }

    /** The sections in which nothing differs. */
    public List<Part> same() {
        return sections.stream().filter(part -> part.lines().isEmpty()).toList();
    }

    /** The same with cells of one kind only; of all kinds where it is null. */
    Comparison only(@Nullable Kind kind) {
        return kind == null
                ? this
                : new Comparison(sections.stream()
                        .map(part -> new Part(
                                part.id(),
                                part.title(),
                                part.lines().stream()
                                        .filter(line -> line.kind() == kind)
                                        .toList()))
                        .toList());
    }
}
