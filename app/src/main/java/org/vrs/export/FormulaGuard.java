package org.vrs.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows which texts a spreadsheet would take for a formula: those that begin with an equals sign, a plus, a minus or an at
 * sign, plain or full-width, behind whatever a spreadsheet passes over.
 */
final class FormulaGuard {

    private static final String SIGNS = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B]";

    /** Spaces, controls and signs that cannot be seen; quotation marks, since some programs drop them. */
    private static final String PASSED_OVER = "[\\s\\p{Z}\\p{Cc}\\p{Cf}\"']*";

    private static final Pattern STARTS_FORMULA = Pattern.compile(PASSED_OVER + SIGNS + "|[\\t\\r\\n\\x00|%]");

    /** A program that takes another sign for the comma starts a new cell inside a text; so does one that breaks lines first. */
    private static final Pattern STARTS_CELL_INSIDE =
            Pattern.compile("([;|\\t\\r\\n]" + PASSED_OVER + ")(?=" + SIGNS + ")");

    private FormulaGuard() {}

    /** Whether a cell with this text would be a formula in the eyes of some program. */
    static boolean isDangerous(String text) {
        return !text.isEmpty()
                && !Character.isLetterOrDigit(text.charAt(0))
                && STARTS_FORMULA.matcher(text).lookingAt();
    }

    /** The text for a file without types: an apostrophe stands before everything that could start a formula. */
    static String defused(String text) {
        Matcher inside = STARTS_CELL_INSIDE.matcher(text);
        String calm = inside.find() ? inside.replaceAll("$1'") : text;
        return isDangerous(calm) ? "'" + calm : calm;
    }
}
