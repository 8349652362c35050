package org.vrs.typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vrs.typed.Meaning.Habit;

/**
 * Numbers written as text: everything that a text can mean as a number. A comma and a point can part thousands or decimals;
 * a space, an apostrophe and the Arabic marks do only one of the two.
 */
public final class NumberText {

    private static final char ARABIC_DECIMAL = '\u066b';
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("((?:[0-9]{1,15})?|(?:[0-9 ',.]{5,24}))([.,\u066b])([0-9]{1,9})");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:([ ',.])[0-9]{3})(?:\\1[0-9]{3}){0,4}");
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2}){1,5},[0-9]{3}");

    private NumberText() {}

    /** The number that a text means if it can mean one only. */
    public static Optional<BigDecimal> read(String text, boolean whole) {
        List<Meaning<BigDecimal>> meanings = meanings(text, whole);
        return Meaning.isSure(meanings) ? Optional.of(meanings.get(0).value()) : Optional.empty();
    }

    /**
     * What a text can mean, without repeats.
     *
     * @param whole whether only whole numbers have a meaning here: then a comma before three digits can only part thousands; a
     *              point there may be a fraction that somebody must hear about
     */
    static List<Meaning<BigDecimal>> meanings(String text, boolean whole) {
        String plain = ascii(text);
        boolean minus = plain.startsWith("-");
        String digits = minus || plain.startsWith("+") ? plain.substring(1) : plain;
        List<Meaning<BigDecimal>> found = new ArrayList<>();
        integer(digits).ifPresent(found::add);
        decimal(digits).ifPresent(fraction -> {
            boolean isFraction = fraction.value().stripTrailingZeros().scale() > 0;
            boolean grouped = !found.isEmpty();
            if (!whole || (grouped ? fraction.habit() != Habit.DECIMAL_COMMA : !isFraction)) {
                found.add(fraction);
            }
        });
        if (!whole && found.size() == 1 && digits.matches("[0-9]{1,3}(?: [0-9]{3})+[.,][0-9]{3}")) {
            found.add(new Meaning<>(new BigDecimal(digits.replaceAll("[ .,]", "")), Habit.ANY));
        }
        boolean presumed = whole && found.size() == 1 && digits.matches("[0-9]{1,3},[0-9]{3}");
        return found.stream()
                .map(one ->
                        new Meaning<>(minus ? one.value().negate() : one.value(), presumed ? Habit.ANY : one.habit()))
                .toList();
    }

    private static Optional<Meaning<BigDecimal>> integer(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(new Meaning<>(new BigDecimal(digits), Habit.ANY));
        }
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches() || INDIAN.matcher(digits).matches()) {
            String mark = grouped.matches() ? grouped.group(1) : ",";
            return Optional.of(new Meaning<>(new BigDecimal(digits.replace(mark, "")), presumedBy(mark)));
        }
        return Optional.empty();
    }

    /** Who parts thousands by a point has a decimal comma, and the other way round. */
    private static Habit presumedBy(String groupMark) {
        return switch (groupMark) {
            case "," -> Habit.DECIMAL_POINT;
            case "." -> Habit.DECIMAL_COMMA;
            default -> Habit.ANY;
        };
    }

    private static Optional<Meaning<BigDecimal>> decimal(String digits) {
        Matcher matcher = DECIMAL.matcher(digits);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char mark = matcher.group(2).charAt(0);
        String before = matcher.group(1);
        String group = before.replaceAll("[0-9]", "");
        boolean known = before.isEmpty() || integer(before).isPresent();
        if (!known || group.indexOf(mark) >= 0) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal("0" + before.replaceAll("[ ',.]", "") + "." + matcher.group(3));
        return Optional.of(new Meaning<>(
                value, mark == ARABIC_DECIMAL ? Habit.ANY : mark == ',' ? Habit.DECIMAL_COMMA : Habit.DECIMAL_POINT));
    }

    /**
     * Digits of any script as 0 to 9, full-width letters and signs as the usual ones, every kind of space inside a line as one
     * plain space, marks of direction dropped. The Arabic thousands mark becomes an apostrophe, which means the same.
     */
    static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (point == '\n' || point == '\r' || point == '\t') {
                plain.append('\n');
            } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(usual(point));
            }
        });
        return plain.toString().strip();
    }

    private static int usual(int point) {
        if (point > 0xff00 && point < 0xff5f) {
            return point - 0xfee0;
        }
        return switch (point) {
            case 0x2018, 0x2019, 0x02bc, 0x00b4, 0x066c -> '\'';
            case 0x060c, 0xfe50, 0x3001, 0xff64, 0x104a -> ',';
            case 0xfe52 -> '.';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63 -> '-';
            case 0xfe62 -> '+';
            case 0x066a, 0xfe6a -> '%';
            default -> point;
        };
    }
}
