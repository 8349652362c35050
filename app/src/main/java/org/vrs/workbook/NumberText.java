package org.vrs.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers written as text, in the ways of all countries. A mark before the last three digits may part thousands or begin
 * the decimals: where both are possible, both are given.
 */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([ ',.])[0-9]{3}(?:\\1[0-9]{3}){0,4}");
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2}){1,6},[0-9]{3}");

    /** Groups parted by blanks, and a comma or point where one more group could begin. */
    private static final Pattern MIXED = Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+[,.][0-9]{3}");

    private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,9}");
    private static final int DECIMAL_DIGITS = 15;
    private static final char ARABIC_POINT = '\u066b';

    private NumberText() {}

    /** What a text means; in a whole-number cell a comma or point before three digits can only part thousands. */
    static Meant<BigDecimal> read(String text, boolean whole) {
        String plain = ascii(text);
        boolean minus = plain.startsWith("-");
        String digits = minus || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        List<BigDecimal> readings = new ArrayList<>();
        integer(digits).ifPresent(readings::add);
        if (!whole || (readings.isEmpty() && digits.matches(".*[,.\u066b]00?"))) {
            decimal(digits).filter(found -> !readings.contains(found)).ifPresent(readings::add);
        }
        if (!whole && MIXED.matcher(digits).matches()) {
            readings.add(new BigDecimal(digits.replaceAll("[ ,.]", "")));
        }
        return new Meant<>(readings.stream()
                .map(number -> minus ? number.negate() : number)
                .toList());
    }

    private static Optional<BigDecimal> integer(String digits) {
        boolean grouped = PLAIN.matcher(digits).matches()
                || GROUPED.matcher(digits).matches()
                || INDIAN.matcher(digits).matches();
        return grouped ? Optional.of(new BigDecimal(digits.replaceAll("[ ',.]", ""))) : Optional.empty();
    }

    /** The last mark begins the decimals, if no other mark like it stands before. */
    private static Optional<BigDecimal> decimal(String digits) {
        int mark =
                Math.max(digits.lastIndexOf(ARABIC_POINT), Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.')));
        if (mark < 0 || !DECIMALS.matcher(digits.substring(mark + 1)).matches()) {
            return Optional.empty();
        }
        String head = digits.substring(0, mark);
        if (head.indexOf(digits.charAt(mark)) >= 0 || head.length() > DECIMAL_DIGITS) {
            return Optional.empty();
        }
        Optional<BigDecimal> whole = head.isEmpty() ? Optional.of(BigDecimal.ZERO) : integer(head);
        return whole.map(number -> new BigDecimal(number.toPlainString() + "." + digits.substring(mark + 1)));
    }

    /**
     * Digits of any script as 0 to 9, full-width signs as plain ones, every kind of space as one plain space, marks of
     * direction dropped. The Arabic decimal mark stays, as no other reading of it is possible; the Arabic thousands mark
     * becomes an apostrophe for the same reason.
     */
    static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(sign(point));
            }
        });
        return plain.toString().strip();
    }

    private static int sign(int point) {
        return switch (point) {
            case 0x2019, 0x2018, 0x02BC, 0x00B4, '`', 0x066C -> '\'';
            case 0x060C, 0x3001, 0xFE50 -> ',';
            case 0x060D, 0x2044, 0x2215 -> '/';
            case 0x2212, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63 -> '-';
            case 0x066A -> '%';
            default -> point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point;
        };
    }
}
