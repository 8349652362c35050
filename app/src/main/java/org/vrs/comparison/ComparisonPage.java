package org.vrs.comparison;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.comparison.Comparison.Kind;
import org.vrs.screen.Text;

/**
 * Two returns of one participant side by side.
 *
 * @param address     of this page, without what is chosen on it
 * @param from        what stands on the left, as it is named in the address
 * @param fromTitle   the same in words
 * @param choices     what can be put on either side; empty where there is no choice
 * @param comparison  what is shown
 * @param all         how many cells differ, also those of kinds that are not shown
 * @param show        the kind shown; null for all
 * @param fileName    of a download, without an ending
 */
record ComparisonPage(
        String title,
        String participant,
        String address,
        String from,
        Text fromTitle,
        String to,
        Text toTitle,
        List<Choice> choices,
        Comparison comparison,
        Comparison all,
        @Nullable Kind show,
        String fileName) {

    /** A version or a round that can be compared. */
    record Choice(String value, Text title) {}

    /** The kinds that can be shown alone: those that occur. */
    public List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> all.count(kind) > 0).toList();
    }
}
