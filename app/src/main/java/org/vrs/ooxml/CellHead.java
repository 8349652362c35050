package org.vrs.ooxml;

import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a sheet say about themselves before what they hold, read one after the other into one object: a sheet has
 * many more cells than texts.
 */
public final class CellHead extends TypedValueDecoder {

    private static final int MOST_LETTERS = 4;
    private static final int NONE = -1;

    private final String sheet;
    private int row = NONE;
    private int column = NONE;
    private int style;
    private @Nullable String type;

    CellHead(String sheet) {
        this.sheet = sheet;
    }

    /** A row begins; counted from 0. */
    void row(int next) {
        row = next;
        column = NONE;
    }

    /** Reads the head of the next cell; one that does not say where it is follows the one before. */
    void read(XmlPart xml) throws Refusal {
        type = null;
        style = 0;
        column++;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            switch (xml.attributeName(i)) {
                case "r" -> xml.attributeValue(i, this);
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = xml.attributeNumber(i);
                default -> {}
            }
        }
    }

    /** The row that the cell says it is in, counted from 0. */
    int row() {
        return row;
    }

    int column() {
        return column;
    }

    Place place() {
        return new Place(sheet, row, column);
    }

    int style() {
        return style;
    }

    @Nullable
    String type() {
        return type;
    }

    /** A reference such as {@code D14}. */
    @Override
    public void decode(char[] buffer, int start, int end) {
        column = 0;
        int at = start;
        for (; at < end && at < start + MOST_LETTERS && Character.isLetter(buffer[at]); at++) {
            column = column * 26 + (Character.toUpperCase(buffer[at]) - 'A' + 1);
        }
        column--;
        row = 0;
        for (; at < end; at++) {
            if (buffer[at] >= '0' && buffer[at] <= '9') {
                row = row * 10 + (buffer[at] - '0');
            }
        }
        row--;
    }

    @Override
    public void decode(String reference) {
        decode(reference.toCharArray(), 0, reference.length());
    }

    @Override
    public void handleEmptyValue() {
        column = NONE;
    }
}
