package org.vrs.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of things and where each stands; on a narrow screen each row becomes a card.
 *
 * @param caption what the table shows
 * @param columns the headings, the first one for the row's own name
 */
public record Board(Text caption, List<Text> columns, List<Row> rows) {

    public Board {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether a column holds numbers: its heading is then set flush with them. */
    public boolean numeric(int column) {
        return column > 0
                && !rows.isEmpty()
                && rows.get(0).cells().get(column - 1).number();
    }

    /** One thing: its name, its page (null where there is none) and one cell for each column after the first. */
    public record Row(String label, @Nullable String href, List<Cell> cells) {}

    /** A cell shows a tag, a text, or both. Numbers are set flush so that they can be compared. */
    public record Cell(@Nullable Tag tag, @Nullable Text text, boolean number) {

        public static Cell tag(Tag tag) {
            return new Cell(tag, null, false);
        }

        public static Cell text(Text text) {
            return new Cell(null, text, false);
        }

        /** A count or a percentage, already in its final form. */
        public static Cell number(String value) {
            return new Cell(null, Text.plain(value), true);
        }
    }
}
