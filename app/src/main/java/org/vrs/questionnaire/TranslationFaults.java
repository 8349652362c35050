package org.vrs.questionnaire;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a file of texts says otherwise than English: texts left out, and placeholders lost or added. */
class TranslationFaults {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final TextsFile english;
    private final Predicate<String> pattern;

    /** {@code pattern} tells the keys whose texts have placeholders. */
    TranslationFaults(TextsFile english, Predicate<String> pattern) {
        this.english = english;
        this.pattern = pattern;
    }

    List<FormFault> faults(TextsFile own, boolean complete) {
        List<FormFault> faults = new ArrayList<>();
        english.words().forEach((key, meant) -> {
            @Nullable String text = own.words().get(key);
            if (text == null) {
                if (complete) {
                    faults.add(own.fault(key, "The text \"" + key + "\" is missing."));
                }
            } else if (pattern.test(key)) {
                check(own, key, meant, text, faults);
            }
        });
        return faults;
    }

    private static void check(TextsFile own, String key, String meant, String text, List<FormFault> faults) {
        @Nullable String unclear = unclear(key, text);
        if (unclear != null) {
            faults.add(own.fault(key, unclear));
        } else if (!placeholders(text).equals(placeholders(meant))) {
            faults.add(own.fault(
                    key,
                    "The placeholders of \"" + key + "\" are " + placeholders(text) + "; in English they are "
                            + placeholders(meant) + "."));
        }
    }

    /** Why a text with placeholders would not be shown as it is meant, or null. */
    static @Nullable String unclear(String key, String text) {
        try {
            new MessageFormat(text, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "The placeholders of \"" + key + "\" are not right: " + e.getMessage() + ".";
        }
        return text.replace("''", "").contains("'")
                ? "Write the apostrophe in \"" + key + "\" twice: alone it hides the placeholders after it."
                : null;
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found + "}")
                .toList());
    }
}
