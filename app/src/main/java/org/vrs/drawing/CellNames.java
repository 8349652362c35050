package org.vrs.drawing;

import java.util.Locale;
import java.util.Optional;
import org.vrs.questionnaire.CellId;

/**
 * The workbook-wide defined name of a cell: {@code B1.1.F.LT18} is {@code q_B1_1_F_LT18}. Full stop and underscore change
 * places, so that the way back is unique, and the prefix keeps a name from looking like a cell reference.
 */
public final class CellNames {

    public static final String PREFIX = "q_";

    private CellNames() {}

    /** The name of an input cell in the workbook. */
    public static String name(CellId cell) {
        return PREFIX + swapped(cell.value());
    }

    public static boolean isCellName(String name) {
        return name.length() > PREFIX.length() && name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /** The cell of a name; empty where the name cannot be one of ours. */
    public static Optional<CellId> cell(String name) {
        if (!isCellName(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CellId.valueOf(swapped(name.substring(PREFIX.length()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Spreadsheet programs compare names without regard to case. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String swapped(String text) {
        return text.replace('.', '\0').replace('_', '.').replace('\0', '_');
    }
}
