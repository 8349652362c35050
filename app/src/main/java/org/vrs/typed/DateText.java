package org.vrs.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vrs.typed.Meaning.Habit;

/**
 * Days written as text: everything that a text can mean as a day. In figures either the day or the month may come first; a
 * year of two digits is taken beside the name of a month only, as elsewhere it could be any of the three.
 */
public final class DateText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int BUDDHIST = 543;
    private static final int CENTURY = 2000;

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|le|el|\u062f) ");
    private static final Pattern TIME =
            Pattern.compile("(?:t| |, ?)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?[ap]\\.?m\\.?)?z?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,2})\\.?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "([0-9]{4}) ?[\u5e74\ub144] ?([0-9]{1,2}) ?[\u6708\uc6d4] ?([0-9]{1,2}) ?[\u65e5\uc77c\u53f7\u865f]?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?:ng\u00e0y )?([0-9]{1,2}) (?:th\u00e1ng|thg) ([0-9]{1,2})(?:,|,? n\u0103m) ([0-9]{4})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4})\\.?");
    private static final Pattern NAMED_YEAR_LAST = Pattern.compile(
            "([0-9]{1,2})(?:st|nd|rd|th|er|e|\u00ba|\u00aa|\u00b0|\\.)?[-/., ]*(\\D+?)[-/., ]*([0-9]{4}|[0-9]{2})\\D{0,6}");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("(\\D+?)[-/. ]*([0-9]{1,2})(?:st|nd|rd|th|\u00ba|\u00aa)?,?[-/. ]*([0-9]{4})");
    private static final Pattern NAMED_YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/., ]*(\\D+?)[-/., ]*([0-9]{1,2})(?:st|nd|rd|th)?");

    private static final int LONGEST = 100;

    private DateText() {}

    /** What a text can mean, without repeats; a long text is no day. */
    static List<Meaning<LocalDate>> meanings(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        MonthNames names = MonthNames.KNOWN;
        String plain = TIME.matcher(NumberText.ascii(text).toLowerCase(java.util.Locale.ROOT))
                .replaceFirst("");
        MonthNames.Weekday weekday = names.weekday(ARTICLE.matcher(plain).replaceFirst(""));
        boolean thai =
                text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI);
        return all(weekday.rest(), thai)
                .filter(day -> weekday.fits(day.value()))
                .distinct()
                .toList();
    }

    private static Stream<Meaning<LocalDate>> all(String text, boolean thai) {
        for (Pattern yearFirst : List.of(YEAR_FIRST, COMPACT, EAST_ASIAN)) {
            Matcher found = yearFirst.matcher(text);
            if (found.matches()) {
                int last = found.groupCount();
                return days(found.group(1), found.group(last - 1), found.group(last), thai, Habit.ANY);
            }
        }
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.matches()) {
            return days(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1), thai, Habit.ANY);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast, thai);
        }
        return named(text, thai);
    }

    private static Stream<Meaning<LocalDate>> yearLast(Matcher found, boolean thai) {
        String first = found.group(1);
        String second = found.group(3);
        String year = found.group(4);
        if (Integer.parseInt(first) == Integer.parseInt(second)) {
            return days(year, second, first, thai, Habit.ANY);
        }
        return Stream.concat(
                days(year, second, first, thai, Habit.DAY_FIRST), days(year, first, second, thai, Habit.MONTH_FIRST));
    }

    private static Stream<Meaning<LocalDate>> named(String text, boolean thai) {
        Matcher found = NAMED_YEAR_LAST.matcher(text);
        if (found.matches()) {
            String year = found.group(3);
            String full = year.length() == 2 ? String.valueOf(CENTURY + Integer.parseInt(year)) : year;
            return month(found.group(2)).flatMap(month -> days(full, month, found.group(1), thai, Habit.ANY));
        }
        Matcher monthFirst = NAMED_MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return month(monthFirst.group(1))
                    .flatMap(month -> days(monthFirst.group(3), month, monthFirst.group(2), thai, Habit.ANY));
        }
        Matcher yearFirst = NAMED_YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? month(yearFirst.group(2))
                        .flatMap(month -> days(yearFirst.group(1), month, yearFirst.group(3), thai, Habit.ANY))
                : Stream.empty();
    }

    private static Stream<String> month(String words) {
        return MonthNames.KNOWN.month(words).map(month -> String.valueOf(month.getValue())).stream();
    }

    /** A year of the Buddhist era is sure beside Thai letters or digits only; other calendars' years mean nothing here. */
    private static Stream<Meaning<LocalDate>> days(String year, String month, String day, boolean thai, Habit habit) {
        int written = Integer.parseInt(year);
        List<Integer> years = new ArrayList<>();
        if (written >= FIRST_YEAR && written <= LAST_YEAR) {
            years.add(written);
        } else if (written - BUDDHIST >= FIRST_YEAR && written - BUDDHIST <= LAST_YEAR) {
            years.add(written - BUDDHIST);
            if (!thai) {
                years.add(written);
            }
        }
        return years.stream()
                .flatMap(one -> day(one, Integer.parseInt(month), Integer.parseInt(day)).stream())
                .map(found -> new Meaning<>(found, habit));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
