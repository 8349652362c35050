package org.vrs.ooxml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.Refusal.Reason;

/** Goes once through a sheet and hands over every filled cell, within the limits. */
public final class SheetScan {

    /** Takes a filled cell. */
    public interface Taker {
        void take(int row, int column, RawCell cell);

        /** Cells that were made one, such as {@code C9:D9}. */
        default void merged(String reference) {}

        /** Cells with a rule for what may be typed; several with blanks between them. */
        default void validated(String references) {}
    }

    private final Parts parts;
    private final SharedParts shared;
    private final Limits limits;
    private final Map<String, String> names = new HashMap<>();
    private int cells;
    /** One text of a file can stand in many cells. */
    private long chars;

    public SheetScan(Parts parts, SharedParts shared, BookIndex index, Limits limits) {
        this.parts = parts;
        index.sheetParts().forEach((name, part) -> names.put(part, name));
        this.shared = shared;
        this.limits = limits;
    }

    /** Takes time off that was not spent on the file. */
    public void spend(long nanos) {
        parts.spend(nanos);
    }

    /** Gives each cell of a sheet that holds something to the taker, in the order of the file. */
    public void scan(String part, Taker taker) throws Refusal, IOException {
        int row = -1;
        int rows = 0;
        int merges = 0;
        int validations = 0;
        boolean validation = false;
        String sheet = names.getOrDefault(part, part);
        CellOrder order = new CellOrder(sheet);
        CellHead head = new CellHead(sheet);
        try (XmlPart xml = XmlPart.open(parts, part)) {
            for (int event = xml.next(); event >= 0; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "c" -> {
                        BookIndex.require(++cells, limits.cells(), Reason.TOO_MANY_CELLS);
                        head.read(xml);
                        order.cell(head.column(), head.row());
                        cell(xml, head, taker);
                    }
                    case "row" -> {
                        row = xml.number("r", row + 2) - 1;
                        head.row(row);
                        order.row(row);
                        BookIndex.require(++rows, limits.rows(), Reason.TOO_MANY_ROWS);
                    }
                    case "mergeCell" -> {
                        BookIndex.require(++merges, limits.merges(), Reason.TOO_MANY_MERGES);
                        taker.merged(xml.text("ref"));
                    }
                    case "dataValidation" -> {
                        BookIndex.require(++validations, limits.merges(), Reason.TOO_MANY_VALIDATIONS);
                        validation = true;
                        taker.validated(xml.text("sqref"));
                    }
                    case "conditionalFormatting" -> validation = false;
                    // Rules of newer programs name their cells in an element of its own.
                    case "sqref" -> {
                        String references = xml.text();
                        if (validation) {
                            taker.validated(references);
                        }
                    }
                    // Rules that calculate: of validations, of conditional formats, of lines in cells.
                    case "formula", "formula1", "formula2", "f" -> ActiveFormula.require(xml.allText(), sheet);
                    default -> {}
                }
            }
        }
    }

    private void cell(XmlPart xml, CellHead head, Taker taker) throws Refusal {
        String value = null;
        boolean formula = false;
        for (int event = xml.next(); event >= 0 && !xml.ends(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> value = requireShort(xml.text(), head);
                    case "f" -> {
                        formula = true;
                        ActiveFormula.require(xml.text(), head.place());
                    }
                    case "is" -> value = requireShort(SharedParts.richText(xml, "is"), head);
                    default -> {}
                }
            }
        }
        RawCell cell = value == null ? lost(formula) : raw(head.type(), value, head.style(), formula);
        if (cell != null && (!cell.text().isBlank() || cell.kind() == RawCell.Kind.NO_RESULT)) {
            BookIndex.require(head.row() + 1, limits.rows(), Reason.TOO_MANY_ROWS);
            BookIndex.require(head.column() + 1, limits.columns(), Reason.TOO_MANY_COLUMNS);
            chars += cell.text().length();
            if (chars > limits.stringChars()) {
                throw new Refusal(Reason.TOO_MANY_STRINGS, chars, limits.stringChars());
            }
            taker.take(head.row(), head.column(), cell);
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

    private static String requireShort(String text, CellHead head) throws Refusal {
        if (text.length() > Limits.TEXT) {
            throw new Refusal(
                    Reason.TEXT_TOO_LONG,
                    text.length(),
                    Limits.TEXT,
                    head.place().shown());
        }
        return text;
    }
}
