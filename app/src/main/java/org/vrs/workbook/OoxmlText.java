package org.vrs.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes {@code _xHHHH_} that spreadsheet files use for characters, so that a text that looks like one survives. */
final class OoxmlText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OoxmlText() {}

    static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(OoxmlText::character);
    }

    private static String character(java.util.regex.MatchResult match) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }
}
