package org.vrs.ooxml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vrs.ooxml.Refusal.Reason;

/**
 * Refuses formulas that reach outside the workbook or start something: in cells, in names, and in the rules of sheets. Quoted
 * text is looked at too, since a quotation mark in a sheet's name would hide what follows it.
 */
public final class ActiveFormula {

    /**
     * As much as a text: not every program stops at 8,192 characters, and our own checks grow when a program rewrites them for
     * a row that was put between or a sheet with a longer name.
     */
    static final int LONGEST = Limits.TEXT;

    /** Functions by their names; a full stop is part of some. */
    private static final List<String> FUNCTIONS = List.of(
            "RTD",
            "WEBSERVICE",
            "FILTERXML",
            "CALL",
            "EXEC",
            "FOPEN",
            "REGISTER",
            "REGISTER.ID",
            "DDE",
            "DDEAUTO",
            "IMPORTXML",
            "IMPORTDATA",
            "IMPORTHTML",
            "IMPORTFEED",
            "IMPORTRANGE",
            "STOCKHISTORY",
            "IMAGE",
            "PY",
            "SQL.REQUEST");

    /** What these names end with, by the last letter of all. */
    private static final Map<Character, List<String>> LAST_WORDS = FUNCTIONS.stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));

    private static final Pattern FUNCTION = Pattern.compile(
            FUNCTIONS.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\s*+\\(")),
            Pattern.CASE_INSENSITIVE);

    /** {@code program|topic!item} or {@code program|'topic'!item}. */
    private static final Pattern CONVERSATION = Pattern.compile("\\|\\s*+'|\\|[^\"!|]{0,255}+!");

    private ActiveFormula() {}

    /** Refuses a formula in a cell. */
    static void require(String formula, Place place) throws Refusal {
        if (formula.length() > LONGEST || isActive(formula)) {
            require(formula, place.shown());
        }
    }

    static void require(String formula, String place) throws Refusal {
        if (formula.length() > LONGEST) {
            throw new Refusal(Reason.TEXT_TOO_LONG, formula.length(), LONGEST, place);
        }
        if (isActive(formula)) {
            throw new Refusal(Reason.ACTIVE_FORMULA, place);
        }
    }

    private static boolean isActive(String formula) {
        return (mayCall(formula) && FUNCTION.matcher(formula).find())
                || (formula.indexOf('|') >= 0 && CONVERSATION.matcher(formula).find());
    }

    /** Whether some bracket opens behind the end of a name above: thousands of harmless formulas are told so at once. */
    private static boolean mayCall(String formula) {
        for (int open = formula.indexOf('('); open >= 0; open = formula.indexOf('(', open + 1)) {
            int end = open;
            while (end > 0 && Character.isWhitespace(formula.charAt(end - 1))) {
                end--;
            }
            if (end > 0 && endsName(formula, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsName(String formula, int end) {
        char last = Character.toUpperCase(formula.charAt(end - 1));
        for (String word : LAST_WORDS.getOrDefault(last, List.of())) {
            if (formula.regionMatches(true, end - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
