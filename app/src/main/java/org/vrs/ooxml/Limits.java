package org.vrs.ooxml;

import java.time.Duration;

/**
 * How much an uploaded workbook may hold. An issued workbook needs a small part of each; the rest is room for what office
 * programs and people add.
 *
 * @param fileBytes    size of the file
 * @param entries      parts inside the file
 * @param inflated     all parts unpacked
 * @param part         one part unpacked
 * @param sheets       sheets
 * @param rows         rows in a sheet
 * @param columns      columns in a sheet
 * @param cells        cells in the file, blank ones included
 * @param styles       cell formats
 * @param stringChars  characters of shared strings
 * @param names        defined names
 * @param merges       merged ranges, and also validations, in a sheet
 * @param time         how long a reading may take
 */
public record Limits(
        long fileBytes,
        int entries,
        long inflated,
        long part,
        int sheets,
        int rows,
        int columns,
        int cells,
        int styles,
        int stringChars,
        int names,
        int merges,
        Duration time) {

    private static final long MIB = 1 << 20;

    /** Characters of a text in a cell: what spreadsheet programs allow. */
    static final int TEXT = 32_767;

    /** Inflating a part of this size or more must not gain more than a factor of 100; smaller ones cannot harm. */
    static final long RATIO_FROM = MIB;

    static final int RATIO = 100;

    /** The limits shown on the upload page. */
    public static final Limits STANDARD = new Limits(
            10 * MIB,
            500,
            64 * MIB,
            32 * MIB,
            30,
            20_000,
            200,
            200_000,
            4_000,
            (int) (8 * MIB),
            10_000,
            2_000,
            Duration.ofSeconds(15));

    /** The same with another limit of time. */
    public Limits within(Duration other) {
        return new Limits(
                fileBytes,
                entries,
                inflated,
                part,
                sheets,
                rows,
                columns,
                cells,
                styles,
                stringChars,
                names,
                merges,
                other);
    }
}
