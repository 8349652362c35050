package org.vrs.intake;

import java.util.List;
import java.util.Map;
import org.vrs.drawing.Identity;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/**
 * What was read from a returned workbook. A cell that was not understood is answered by its words as they stand, so that
 * nothing is lost, and has an error among the notes under the rule that the checks would give it too.
 *
 * @param identity whose workbook it is, by its seal
 * @param answers  every answered cell, with those of locked questions taken from the identity
 * @param sheets   counts per sheet of the form
 * @param places   where each cell was read, such as {@code B_FLOWS!D14}
 * @param notes    what the reader noticed
 */
public record Reading(
        Identity identity, Answers answers, List<SheetCount> sheets, Map<CellId, String> places, List<ReadNote> notes) {

    /**
     * What became of the cells of one sheet: expected = read + empty + notUnderstood.
     *
     * @param sheet         name of the sheet
     * @param expected      input cells that the form has there
     * @param read          answers understood
     * @param empty         cells left blank
     * @param notUnderstood cells whose content was not understood, or that are missing
     * @param ignored       filled cells outside the form, which nobody reads
     */
    public record SheetCount(String sheet, int expected, int read, int empty, int notUnderstood, int ignored) {}
}
