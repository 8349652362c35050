package org.vrs.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.intake.FormIndex.Input;
import org.vrs.intake.FormIndex.IssuedRow;
import org.vrs.ooxml.Place;

/**
 * Rows that the participant may start and that were deleted from the sheet: they are blank, if nothing is left between the
 * rows around them that they could have held.
 */
public final class DeletedRows {

    private final FormIndex form;
    private final CellPlaces places;
    private final Standing standing;

    DeletedRows(FormIndex form, CellPlaces places, Standing standing) {
        this.form = form;
        this.places = places;
        this.standing = standing;
    }

    /** The rows of a table of which nothing is left. */
    List<IssuedRow> of(Block block) {
        List<IssuedRow> deleted = new ArrayList<>();
        List<IssuedRow> gap = new ArrayList<>();
        Place above = null;
        for (IssuedRow row : form.rows(block)) {
            Place here = place(row);
            if (here != null) {
                if (!gap.isEmpty() && isBlank(block, above, here, gap.size())) {
                    deleted.addAll(gap);
                }
                gap.clear();
                above = here;
            } else if (row.label() == null && isFree(block)) {
                gap.add(row);
            }
        }
        if (!gap.isEmpty() && above != null && isBlankBelow(block, above, gap.size())) {
            deleted.addAll(gap);
        }
        return deleted;
    }

    private static boolean isFree(Block block) {
        return block.question().maxRows() > 0;
    }

    /** Where a row is: by the first of its cells that has a place. */
    private @Nullable Place place(IssuedRow row) {
        for (Input input : row.inputs()) {
            Place place = places.of(input);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Whether nothing stands between two rows, or between the heading and the first row that is left. */
    private boolean isBlank(Block block, @Nullable Place above, Place below, int most) {
        String heading = form.blueprint().text(block.section().sheet(), block.headerRow(), block.columns()[0]);
        for (int row = below.row() - 1, seen = 0; row >= 0; row--, seen++) {
            boolean end = above != null
                    ? row == above.row()
                    : standing.text(below.sheet(), row, block.columns()[0]).equals(heading);
            if (end) {
                return true;
            }
            if (seen >= most || isFilled(block, below.sheet(), row)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBlankBelow(Block block, Place above, int rows) {
        for (int row = above.row() + 1; row <= above.row() + rows; row++) {
            String first = standing.text(above.sheet(), row, FormLayout.LABELS);
            if (form.labels(block.section().sheet()).contains(first)) {
                return true;
            }
            if (isFilled(block, above.sheet(), row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFilled(Block block, String sheet, int row) {
        for (int column : block.columns()) {
            if (!standing.text(sheet, row, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
