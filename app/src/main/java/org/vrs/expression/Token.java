package org.vrs.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest piece of a rule that has a meaning.
 *
 * @param from where it begins in the text
 * @param to   where it ends
 */
record Token(Kind kind, String text, int line, int from, int to) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    private static final Pattern PIECE = Pattern.compile(
            "(?<blank>\\s+|//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<number>[0-9]+(\\.[0-9]+)?)"
                    + "|\"(?<text>[^\"\\n]*)\""
                    + "|(?<name>[A-Za-z][A-Za-z0-9_.]*)"
                    + "|(?<sign><>|<=|>=|[-+*/=<>(){},:;])",
            Pattern.DOTALL);

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            if (!piece.find(at) || piece.start() != at) {
                throw new ExpressionFault(line, "\"" + text.charAt(at) + "\" means nothing here.");
            }
            add(tokens, piece, line);
            line += (int) piece.group().chars().filter(sign -> sign == '\n').count();
            at = piece.end();
        }
        tokens.add(new Token(Kind.END, "the end", line, at, at));
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher piece, int line) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.TEXT, Kind.NAME, Kind.SIGN)) {
            String found = piece.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                tokens.add(new Token(kind, found, line, piece.start(), piece.end()));
            }
        }
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
