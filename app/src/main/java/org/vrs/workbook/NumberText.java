package org.vrs.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers written as text, taken only where no other reading is possible. */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9]{1,3}([ ',])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,15}\\.[0-9]{1,9}");
    private static final Pattern SPACED_DECIMAL =
            Pattern.compile("[-+]?[0-9]{1,3}(?: [0-9]{3})*[.,](?:[0-9]{1,2}|[0-9]{4,9})");
    private static final Pattern COMMA_GROUPED_DECIMAL = Pattern.compile("[-+]?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]{1,9}");

    private NumberText() {}

    /** The number a text means; in a whole-number cell a comma before three digits can only part thousands. */
    static Optional<BigDecimal> read(String text, boolean whole) {
        String plain = ascii(text);
        if (PLAIN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain));
        }
        if (GROUPED.matcher(plain).matches()) {
            boolean severalCommas = plain.indexOf(',') != plain.lastIndexOf(',');
            boolean clear = whole || plain.indexOf(',') < 0 || severalCommas;
            return clear ? Optional.of(new BigDecimal(plain.replaceAll("[ ',]", ""))) : Optional.empty();
        }
        if (whole) {
            return Optional.empty();
        }
        if (COMMA_GROUPED_DECIMAL.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        if (DECIMAL.matcher(plain).matches() && !plain.matches("[-+]?[0-9]{1,3}\\.[0-9]{3}")) {
            return Optional.of(new BigDecimal(plain));
        }
        if (SPACED_DECIMAL.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(" ", "").replace(',', '.')));
        }
        return Optional.empty();
    }

    /** Digits of any script as 0 to 9, every kind of space as one plain space, marks of direction dropped. */
    static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (point == 0x2019) {
                plain.append('\'');
            } else if (point == 0x066C) {
                plain.append(',');
            } else if (point == 0x066B) {
                plain.append('.');
            } else if (point == 0x2212) {
                plain.append('-');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().strip();
    }
}
