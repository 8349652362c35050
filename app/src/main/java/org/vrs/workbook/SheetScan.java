package org.vrs.workbook;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vrs.workbook.Refusal.Reason;

/** Goes once through a sheet and hands over every filled cell, within the limits. */
final class SheetScan {

    /** Functions that reach outside the workbook or start something. */
    private static final Pattern ACTIVE = Pattern.compile(
            "\\b(RTD|WEBSERVICE|FILTERXML|CALL|EXEC|REGISTER(\\.ID)?|DDE|IMPORTXML|IMPORTDATA|STOCKHISTORY)\\s*\\(|\\|\\s*'",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_FORMULA = 8_192;

    /** Takes a filled cell. */
    interface Taker {
        void take(int row, int column, RawCell cell);
    }

    private final Parts parts;
    private final SharedParts shared;
    private final Limits limits;
    private int cells;

    SheetScan(Parts parts, SharedParts shared, Limits limits) {
        this.parts = parts;
        this.shared = shared;
        this.limits = limits;
    }

    void scan(String part, Taker taker) throws Refusal, IOException {
        int row = -1;
        int column = -1;
        int rows = 0;
        int merges = 0;
        int validations = 0;
        try (XmlPart xml = XmlPart.open(parts, part)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (xml.starts(event, "row")) {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                    BookIndex.require(++rows, limits.rows(), Reason.TOO_MANY_ROWS);
                } else if (xml.starts(event, "c")) {
                    BookIndex.require(++cells, limits.cells(), Reason.TOO_MANY_CELLS);
                    String reference = xml.attribute("r");
                    column = reference == null ? column + 1 : column(reference);
                    cell(xml, row, column, taker);
                } else if (xml.starts(event, "mergeCell")) {
                    BookIndex.require(++merges, limits.merges(), Reason.TOO_MANY_MERGES);
                } else if (xml.starts(event, "dataValidation")) {
                    BookIndex.require(++validations, limits.merges(), Reason.TOO_MANY_VALIDATIONS);
                }
            }
        }
    }

    private void cell(XmlPart xml, int row, int column, Taker taker) throws Refusal {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        boolean formula = false;
        for (int event = xml.next(); event >= 0 && !xml.ends(event, "c"); event = xml.next()) {
            if (xml.starts(event, "f")) {
                formula = true;
                requirePassive(xml.text(), row, column);
            } else if (xml.starts(event, "v")) {
                value = xml.text();
            } else if (xml.starts(event, "is")) {
                value = SharedParts.richText(xml, "is");
            }
        }
        RawCell cell = value == null ? lost(formula) : raw(type, value, style, formula);
        if (cell != null && (!cell.text().isBlank() || cell.kind() == RawCell.Kind.NO_RESULT)) {
            BookIndex.require(row + 1, limits.rows(), Reason.TOO_MANY_ROWS);
            BookIndex.require(column + 1, limits.columns(), Reason.TOO_MANY_COLUMNS);
            taker.take(row, column, cell);
        }
    }

    /** Programs that do not calculate leave formulas without a result. */
    private static @Nullable RawCell lost(boolean formula) {
        return formula ? new RawCell(RawCell.Kind.NO_RESULT, "", SharedParts.Shows.NUMBER, true) : null;
    }

    private @Nullable RawCell raw(@Nullable String type, String value, int style, boolean formula) throws Refusal {
        SharedParts.Shows shows = shared.shows(style);
        if (type == null || type.equals("n")) {
            return new RawCell(RawCell.Kind.NUMBER, value.strip(), shows, formula);
        }
        return switch (type) {
            case "s" -> {
                String text = string(value);
                yield text == null ? null : new RawCell(RawCell.Kind.TEXT, text, shows, formula);
            }
            case "b" -> new RawCell(RawCell.Kind.TRUTH, value.equals("1") ? "TRUE" : "FALSE", shows, formula);
            case "e" -> new RawCell(RawCell.Kind.ERROR, value, shows, formula);
            case "d" -> new RawCell(RawCell.Kind.ISO_DATE, value, shows, formula);
            case "str" -> new RawCell(RawCell.Kind.TEXT, OoxmlText.plain(value), shows, formula);
            default -> new RawCell(RawCell.Kind.TEXT, value, shows, formula);
        };
    }

    private @Nullable String string(String number) throws Refusal {
        try {
            return shared.string(Integer.parseInt(number.strip()));
        } catch (NumberFormatException e) {
            throw new Refusal(Reason.UNREADABLE, "sharedStrings");
        }
    }

    private static void requirePassive(String formula, int row, int column) throws Refusal {
        String checked = formula.length() > LONGEST_FORMULA ? formula.substring(0, LONGEST_FORMULA) : formula;
        if (ACTIVE.matcher(checked).find()) {
            throw new Refusal(
                    Reason.ACTIVE_FORMULA, new Place("", row, column).shown().substring(1));
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}
