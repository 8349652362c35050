package org.vrs.clarification;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every figure in a text, however it is written: with thousands marks of any kind, in digits of any script, as a
 * percentage, or in thousands and millions. Numbers written in words are not found.
 */
final class FiguresInText {

    /** Digit groups with at most one mark between them are one figure: nobody can hide one by setting it apart. */
    private static final Pattern FIGURE = Pattern.compile(
            "[0-9]+(?:[ .,'_][0-9]+)*(?<times>\\s?(?:thousand|million|billion|lakh|crore|k|mn)\\b)?"
                    + "(?<percent>\\s?(?:%|per\\s?cent|percent))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9_.-]*[\\p{L}0-9]|[\\p{L}0-9]");

    private static final Map<String, Integer> TIMES =
            Map.of("thousand", 3, "k", 3, "million", 6, "mn", 6, "billion", 9, "lakh", 5, "crore", 7);

    private FiguresInText() {}

    /**
     * One figure.
     *
     * @param text     as it stands in the text
     * @param meanings every number that it can mean
     */
    record Figure(String text, Set<BigDecimal> meanings) {}

    /** The figures of a text, names of tables, cells and rounds left out. */
    static List<Figure> of(String text, Set<String> names) {
        String plain = withoutNames(plain(text), names);
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(plain);
        while (matcher.find()) {
            figures.add(new Figure(matcher.group().strip(), meanings(matcher)));
        }
        return figures;
    }

    private static Set<BigDecimal> meanings(Matcher matcher) {
        String times = matcher.group("times");
        String percent = matcher.group("percent");
        String whole = matcher.group();
        int end = whole.length() - (times == null ? 0 : times.length()) - (percent == null ? 0 : percent.length());
        int power = times == null ? 0 : TIMES.getOrDefault(times.strip().toLowerCase(java.util.Locale.ROOT), 0);
        Set<BigDecimal> meanings = new LinkedHashSet<>();
        for (BigDecimal value : numbers(whole.substring(0, end))) {
            meanings.add(same(value.scaleByPowerOfTen(power)));
            if (percent != null) {
                meanings.add(same(value.movePointLeft(2)));
            }
        }
        return meanings;
    }

    private static List<BigDecimal> numbers(String digits) {
        List<BigDecimal> numbers = new ArrayList<>();
        numbers.add(new BigDecimal(digits.replaceAll("[^0-9]", "")));
        int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (mark > 0) {
            numbers.add(new BigDecimal(digits.substring(0, mark).replaceAll("[^0-9]", "") + "."
                    + digits.substring(mark + 1).replaceAll("[^0-9]", "")));
        }
        return numbers;
    }

    /** Numbers that are the same are equal: 12 and 12.0. */
    static BigDecimal same(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static String withoutNames(String text, Set<String> names) {
        return NAME.matcher(text).replaceAll(found -> replacement(found, names));
    }

    private static String replacement(MatchResult found, Set<String> names) {
        return names.contains(found.group()) ? " \u00b7 " : Matcher.quoteReplacement(found.group());
    }

    /** Digits of every script as 0 to 9, every mark of thousands as one of four, nothing invisible between digits. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (point == '\n' || point == '\r') {
                plain.append('\n');
            } else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(mark(point));
            }
        });
        return plain.toString();
    }

    private static int mark(int point) {
        return switch (point) {
            case 0x2018, 0x2019, 0x02bc, 0x00b4, 0x0060, 0x066c, 0x02d9 -> '\'';
            case 0x066b, 0x060c, 0x3001 -> ',';
            case 0x066a -> '%';
            case 0x00b7, 0x2024 -> '.';
            default -> point;
        };
    }
}
