package org.vrs.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes {@code _xHHHH_} that spreadsheet files use for characters, so that a text that looks like one survives. */
public final class OoxmlText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OoxmlText() {}

    /** The text as a cell must hold it, so that a program shows what the participant wrote. */
    public static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    /** A text as it stands between two tags; what XML cannot hold is escaped the way spreadsheet programs do it. */
    public static String xml(String text) {
        String escaped = escaped(text);
        if (isPlain(escaped)) {
            return escaped;
        }
        StringBuilder xml = new StringBuilder(escaped.length() + 16);
        for (int i = 0; i < escaped.length(); i++) {
            char character = escaped.charAt(i);
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    if (isAllowed(escaped, i)) {
                        xml.append(character);
                    } else {
                        xml.append("_x")
                                .append("%04X".formatted((int) character))
                                .append('_');
                    }
                }
            }
        }
        return xml.toString();
    }

    /** Whether there is nothing to escape, as in every figure. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '&' || character == '<' || character == '>') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character >= ' ' ? character < '\ufffe' : character == '\t' || character == '\n';
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
