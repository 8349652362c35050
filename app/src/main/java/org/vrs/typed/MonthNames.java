package org.vrs.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in the languages of the participants; a name that means two months means none. */
public final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "en-AU", "fr", "ar", "ar-LB", "ar-DZ", "ar-MA", "ar-SA", "es", "ru", "zh", "id", "ms", "th", "vi",
            "pt", "de", "it", "tr", "hi", "ur", "bn", "ne", "si", "ta", "my", "km", "lo", "fa", "ps", "ja", "ko", "mn",
            "nl", "pl", "sv");

    /** Words that stand in a written day and mean nothing for it. */
    private static final Pattern FILLER = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:de|del|of|the|do|le|den|tanggal|\u0432|\u043d\u0430)(?![\\p{L}\\p{M}])"
                    + "|\u0e1e\\.?\u0e28\\.?|\u0e04\\.?\u0e28\\.?|\u0e27\u0e31\u0e19\u0e17\u0e35\u0e48");

    static final MonthNames KNOWN = new MonthNames();

    private final Map<String, @Nullable Month> months = new HashMap<>();
    private final Map<String, @Nullable DayOfWeek> weekdays = new HashMap<>();

    /** A text without the weekday that it began with, and that weekday if there was one. */
    record Weekday(String rest, @Nullable DayOfWeek day) {

        boolean fits(LocalDate date) {
            return day == null || day == date.getDayOfWeek();
        }
    }

    private MonthNames() {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    add(months, month.getDisplayName(style, locale), month);
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    add(weekdays, day.getDisplayName(style, locale), day);
                }
            }
        }
        weekdays.keySet().removeAll(months.keySet());
        add(months, "sept", Month.SEPTEMBER);
    }

    private static <T> void add(Map<String, @Nullable T> names, String name, T value) {
        String key = key(name);
        if (key.isEmpty() || Character.isDigit(key.charAt(0))) {
            return;
        }
        if (names.containsKey(key) && names.get(key) != value) {
            names.put(key, null);
        } else {
            names.put(key, value);
        }
    }

    private static String key(String name) {
        String plain = NumberText.ascii(name).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[.\u0970]+", "").replaceAll("\\s+", " ").strip();
    }

    /** The month that words name: one name, or several for the same month as in {@code كانون الأول/ديسمبر}. */
    Optional<Month> month(String words) {
        String bare = FILLER.matcher(words).replaceAll(" ");
        Month whole = months.get(key(bare));
        if (whole != null) {
            return Optional.of(whole);
        }
        Set<Month> named = new java.util.HashSet<>();
        for (String part : bare.split("[/()]")) {
            if (!part.isBlank()) {
                Month month = months.get(key(part));
                if (month == null) {
                    return Optional.empty();
                }
                named.add(month);
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Takes the weekday off the beginning or the end of a written day. */
    Weekday weekday(String text) {
        String[] first = text.split(", ?|\u0e17\u0e35\u0e48 ?| (?=[0-9])", 2);
        DayOfWeek before = first.length == 2 ? weekdays.get(key(first[0])) : null;
        if (before != null) {
            return new Weekday(first[1].strip(), before);
        }
        int end = Math.max(
                Math.max(text.lastIndexOf(','), text.lastIndexOf(' ')), text.lastIndexOf('\u65e5', text.length() - 3));
        DayOfWeek after = end > 0 ? weekdays.get(key(text.substring(end + 1))) : null;
        boolean day = end > 0 && text.charAt(end) == '\u65e5';
        return after == null
                ? new Weekday(text, null)
                : new Weekday(text.substring(0, day ? end + 1 : end).replaceFirst("[, ]+$", ""), after);
    }
}
