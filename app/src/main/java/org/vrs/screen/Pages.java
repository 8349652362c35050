package org.vrs.screen;

import java.util.List;
import java.util.TreeSet;

/**
 * The pages of a long list.
 *
 * @param current number of the page shown, from 1
 * @param last    number of the last page
 * @param href    address to which the page's number is appended, such as {@code /audit?page=}
 */
public record Pages(int current, int last, String href) {

    /** The numbers worth showing: first, last and the neighbours; a gap is left where numbers are skipped. */
    public List<Integer> shown() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, last));
        for (int page = Math.max(1, current - 1); page <= Math.min(last, current + 1); page++) {
            numbers.add(page);
        }
        return List.copyOf(numbers);
    }

    /** Whether numbers are left out right before this one. */
    public boolean gapBefore(int page) {
        return page > 1 && !shown().contains(page - 1);
    }
}
