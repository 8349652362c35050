package org.vrs.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/**
 * Something the reader noticed while it read; field by field what a {@code Finding} of the checks is, so that the
 * participant sees one list. Rules: S03 cell missing or unknown, S06 formula, S07 read as something else than written,
 * S08 something changed that is no input, S08R rows or columns
 * read by their labels, S08M cells dragged or merged, S08V lists to choose from pasted over, S09 a table whose rows, columns or
 * cells were moved, S10 read by an earlier version of the form, S10N an answer that was
 * not carried over from it, V02 not a code of the list, V03 not a figure,
 * V03A a figure or day that could mean two things, V11 not a date.
 *
 * @param rule     id of the rule
 * @param severity what it asks of the participant
 * @param cell     the cell, or null where none is meant
 * @param found    what stands in the file; for S03 the cells or names in question
 * @param allowed  what would be right; for S06 and S07 what was read, for V03A all readings; for S10 the version asked
 * @param details  the place, such as {@code B_FLOWS!D14}; for S03 up to 20 cells or names; for S10 how many
 *                 answers were carried over and how many not; for S10N the version and the place
 */
public record ReadNote(
        String rule, Severity severity, @Nullable CellId cell, String found, String allowed, List<String> details) {}
