package org.vrs.ooxml;

import java.util.List;

/** A file that is not read at all, with the reason a person is told: whoever catches it has the words. */
public final class Refusal extends Exception {

    /** Why a file is refused; the arguments of each are what was found and what is allowed. */
    public enum Reason {
        /** The file is empty. */
        EMPTY,
        /** Not an .xlsx workbook by its content: what it seems to be. */
        NOT_XLSX,
        /** An .xls workbook or another old Office file. */
        OLD_FORMAT,
        /** An .xlsb workbook. */
        BINARY_WORKBOOK,
        /** An .ods sheet or another OpenDocument file. */
        OPEN_DOCUMENT,
        /** A .csv file or another table in plain text. */
        TEXT_TABLE,
        /** Protected by a password to open. */
        ENCRYPTED,
        /** Larger than allowed: found, allowed (bytes). */
        TOO_LARGE,
        /** More parts inside than allowed: found, allowed. */
        TOO_MANY_ENTRIES,
        /** Part names that are unsafe or appear twice: name. */
        UNSAFE_NAMES,
        /** Unpacks to more than allowed: part, found, allowed (bytes). */
        INFLATES_TOO_LARGE,
        /** Packed more tightly than any real workbook: part. */
        INFLATE_RATIO,
        /** Contains macros: part. */
        MACRO,
        /** Refers to something outside itself: part. */
        EXTERNAL_LINK,
        /** Contains another file, a control or a program: part. */
        EMBEDDED_OBJECT,
        /** Brings buttons or menus of its own: part. */
        CUSTOM_UI,
        /** Fetches data from elsewhere: part. */
        DATA_CONNECTION,
        /** A formula that reaches outside the workbook: place. */
        ACTIVE_FORMULA,
        /** Contains a document type declaration: part. */
        DOCTYPE,
        /** Nested deeper than any workbook: part. */
        TOO_DEEP,
        /** More of something than allowed: found, allowed. */
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        TOO_MANY_STYLES,
        TOO_MANY_STRINGS,
        TOO_MANY_NAMES,
        TOO_MANY_MERGES,
        TOO_MANY_VALIDATIONS,
        /** A text or a formula longer than a cell can hold: found, allowed, place. */
        TEXT_TOO_LONG,
        /** A cell or a row that the file holds twice: place. */
        CELL_TWICE,
        /** Takes longer to read than any real workbook: allowed (seconds). */
        TOO_SLOW,
        /** Damaged: part. */
        UNREADABLE,
        /** A workbook, but none that VRS issued. */
        NOT_VRS,
        /** What the workbook says about itself was changed. */
        SEAL_BROKEN,
        /** Another form or version of it: found, expected. */
        WRONG_FORM,
        /** Another round: found, expected. */
        WRONG_ROUND,
        /** Another participant: found, expected. */
        WRONG_PARTICIPANT,
        /** Another part of the questionnaire, or the whole instead of a part: number found; 0 is the whole. */
        WRONG_PART,
        /** A sheet of the form is missing: its name. */
        SHEET_MISSING
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> arguments;

    /** A refusal for a reason; the arguments fill the reason's sentence (place, what was found, what is allowed). */
    public Refusal(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    /** What was found, then what is allowed or expected, where the reason has either. */
    public List<String> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
