package org.vrs.workbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days written as text, in figures or with the month's name; day and month are never told apart by guessing. */
final class DateText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Languages in which months are named; a name that two of them use for different months is not understood. */
    private static final String[] LANGUAGES = {
        "en", "en-AU", "fr", "ar", "ar-LB", "ar-MA", "ar-DZ", "ar-IQ", "es", "ru", "zh", "pt", "de", "it", "nl", "tr",
        "id", "ms", "vi", "th", "km", "lo", "my", "ne", "hi", "bn", "ur", "fa", "ps", "uz", "kk", "ky", "mn", "fil",
        "pl", "uk"
    };

    /** Words and endings between day, month and year that mean nothing by themselves. */
    private static final Set<String> FILLERS =
            Set.of("", "st", "nd", "rd", "th", "er", "re", "de", "del", "of", "the", "o", "\u00b0");

    private static final Set<String> ENDINGS =
            Set.of("", "\u0433", "\u0433\u043e\u0434\u0430", "\u0645", "\u53f7", "\u53f7\u661f");

    private static final Map<String, Month> MONTHS = months();

    private static final Pattern TIME = Pattern.compile(
            "[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[AaPp][Mm])?(Z|[-+][0-9]{2}:?[0-9]{2})?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,2})\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2}) ?([-/.]|(?<! ) ) ?([0-9]{1,2}) ?\\2 ?([0-9]{4})");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "([0-9]{4}) ?[\u5e74\ub144] ?([0-9]{1,2}) ?[\u6708\uc6d4] ?([0-9]{1,2}) ?[\u65e5\u53f7\u865f\uc77c]");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile("([0-9]{1,2})([^0-9]+)([0-9]{4})([^0-9]*)");
    private static final Pattern NAME_DAY_YEAR = Pattern.compile("([^0-9]+)([0-9]{1,2})([^0-9]+)([0-9]{4})");
    private static final Pattern YEAR_NAME_DAY = Pattern.compile("([0-9]{4})([^0-9]+)([0-9]{1,2})([^0-9]*)");

    private DateText() {}

    static Meant<LocalDate> read(String text) {
        String plain = TIME.matcher(NumberText.ascii(text)).replaceFirst("");
        Matcher last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            return dayOrMonthFirst(last);
        }
        return Stream.of(
                        figures(YEAR_FIRST.matcher(plain), 1, 3, 4),
                        figures(COMPACT.matcher(plain), 1, 2, 3),
                        figures(EAST_ASIAN.matcher(plain), 1, 2, 3),
                        named(plain))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Meant::one)
                .orElseGet(Meant::nothing);
    }

    private static Meant<LocalDate> dayOrMonthFirst(Matcher figures) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        return new Meant<>(Stream.of(day(figures.group(4), second, first), day(figures.group(4), first, second))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private static Optional<LocalDate> figures(Matcher found, int year, int month, int day) {
        return found.matches()
                ? day(found.group(year), Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day)))
                : Optional.empty();
    }

    private static Optional<LocalDate> named(String plain) {
        Matcher dayFirst = DAY_NAME_YEAR.matcher(plain);
        if (dayFirst.matches() && ENDINGS.contains(word(dayFirst.group(4)))) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = NAME_DAY_YEAR.matcher(plain);
        if (monthFirst.matches() && word(monthFirst.group(3)).isEmpty()) {
            return day(monthFirst.group(4), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher yearFirst = YEAR_NAME_DAY.matcher(plain);
        return yearFirst.matches() && word(yearFirst.group(4)).isEmpty()
                ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.ofNullable(MONTHS.get(word(month)))
                .flatMap(found -> day(year, found.getValue(), Integer.parseInt(day)));
    }

    private static Optional<LocalDate> day(String year, int month, int day) {
        int number = Integer.parseInt(year);
        try {
            return number < FIRST_YEAR || number > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(number, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A name without accents, marks of vowels, points and fillers, for comparing. */
    private static String word(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\u0300-\u036f\u064b-\u0655\u0640]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(bare.split("[ ./,\u3001'-]+"))
                .filter(token -> !FILLERS.contains(token))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        Set<String> unsure = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = word(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Month before = name.isEmpty() ? null : months.putIfAbsent(name, month);
                    if (before != null && before != month) {
                        unsure.add(name);
                    }
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        months.keySet().removeAll(unsure);
        return months;
    }
}
