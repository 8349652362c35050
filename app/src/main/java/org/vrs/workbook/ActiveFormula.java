package org.vrs.workbook;

import java.util.regex.Pattern;
import org.vrs.workbook.Refusal.Reason;

/**
 * Refuses formulas that reach outside the workbook or start something: in cells, in names, and in the rules of sheets. Quoted
 * text is looked at too, since a quotation mark in a sheet's name would hide what follows it.
 */
final class ActiveFormula {

    /** What spreadsheet programs allow. */
    static final int LONGEST = 8_192;

    private static final Pattern FUNCTION = Pattern.compile(
            "\\b(?:RTD|WEBSERVICE|FILTERXML|CALL|EXEC|FOPEN|REGISTER(?:\\.ID)?+|DDE|DDEAUTO|IMPORTXML|IMPORTDATA"
                    + "|IMPORTHTML|IMPORTFEED|IMPORTRANGE|STOCKHISTORY|IMAGE|PY|SQL\\.REQUEST)\\s*+\\(",
            Pattern.CASE_INSENSITIVE);

    /** {@code program|topic!item} or {@code program|'topic'!item}. */
    private static final Pattern CONVERSATION = Pattern.compile("\\|\\s*+'|\\|[^\"!|]{0,255}+!");

    private ActiveFormula() {}

    static void require(String formula, String place) throws Refusal {
        if (formula.length() > LONGEST) {
            throw new Refusal(Reason.TEXT_TOO_LONG, formula.length(), LONGEST, place);
        }
        if (FUNCTION.matcher(formula).find() || CONVERSATION.matcher(formula).find()) {
            throw new Refusal(Reason.ACTIVE_FORMULA, place);
        }
    }
}
