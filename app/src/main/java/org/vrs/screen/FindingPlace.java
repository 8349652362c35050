package org.vrs.screen;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding was made, in the words of the workbook.
 *
 * @param id          key of the finding; the name under which an explanation is sent, and part of the anchor
 * @param sheet       name of the sheet
 * @param cell        address of the cell, such as {@code D14}, or the cell's id
 * @param row         label of the row
 * @param found       the value as it was written
 * @param allowed     what would be right
 * @param explanation what the participant has said about it; null where nothing is asked or said
 */
public record FindingPlace(
        String id,
        String sheet,
        String cell,
        String row,
        String found,
        String allowed,
        @Nullable String explanation) {}
