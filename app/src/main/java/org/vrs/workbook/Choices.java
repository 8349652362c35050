package org.vrs.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CodeList;
import org.vrs.questionnaire.Texts;

/**
 * What a drop-down shows and what the reader makes of it: {@code KHM – Cambodia}, {@code KHM} and {@code Cambodia} all
 * mean the code {@code KHM}, as long as no other code has the same label.
 */
final class Choices {

    static final String DASH = " \u2013 ";

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, @Nullable String> labels = new HashMap<>();

    Choices(CodeList list, List<Texts> languages) {
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
    }

    Optional<String> code(String text) {
        String found = codes.get(key(text));
        if (found == null) {
            found = labels.get(key(text));
        }
        if (found == null) {
            String[] parts = text.strip().split("\\s+[\u2013\u2014-]\\s+", 2);
            found = parts.length == 2 ? codes.get(key(parts[0])) : null;
        }
        return Optional.ofNullable(found);
    }

    private static String key(String text) {
        return text.replace('\u00a0', ' ').replace('\u2019', '\'').strip().toUpperCase(Locale.ROOT);
    }
}
