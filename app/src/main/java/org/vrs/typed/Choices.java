package org.vrs.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Texts;

/**
 * What a drop-down shows and what the reader makes of it: {@code KHM – Cambodia}, {@code KHM} and {@code Cambodia} all
 * mean the code {@code KHM}, as long as no other code has the same label.
 */
public final class Choices {

    public static final String DASH = " \u2013 ";

    private static final Pattern BETWEEN = Pattern.compile("\\s+[\u2013\u2014-]\\s+");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, @Nullable String> labels = new HashMap<>();
    /** What the drop-downs show, and so what most cells hold. */
    private final Map<String, String> shown = new HashMap<>();

    public Choices(CodeList list, List<Texts> languages) {
        for (String code : list.codes()) {
            codes.put(key(code), code);
            for (Texts texts : languages) {
                String label = texts.find("code." + list.id() + "." + code);
                if (label != null) {
                    String before = labels.putIfAbsent(key(label), code);
                    if (before != null && !before.equals(code)) {
                        labels.put(key(label), null);
                    }
                }
            }
        }
        for (String code : list.codes()) {
            for (Texts texts : languages) {
                String text = code + DASH + texts.get("code." + list.id() + "." + code);
                sought(text).ifPresent(meant -> shown.put(text, meant));
            }
        }
    }

    /** The code that a text names, by code or by label in any of the languages. */
    public Optional<String> code(String text) {
        String known = shown.get(text);
        return known != null ? Optional.of(known) : sought(text);
    }

    private Optional<String> sought(String text) {
        String found = codes.get(key(text));
        if (found == null) {
            found = labels.get(key(text));
        }
        if (found == null) {
            String[] parts = BETWEEN.split(text.strip(), 2);
            found = parts.length == 2 ? codes.get(key(parts[0])) : null;
        }
        return Optional.ofNullable(found);
    }

    private static String key(String text) {
        return text.replace('\u00a0', ' ').replace('\u2019', '\'').strip().toUpperCase(Locale.ROOT);
    }
}
