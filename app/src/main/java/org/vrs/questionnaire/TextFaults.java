package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds texts that English or a complete language lacks, and texts in any language that belong to nothing. */
class TextFaults {

    private static final String ENGLISH = "en";

    private final DefinitionReader definition;
    private final Map<String, TextsFile> files;
    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> allowed = new LinkedHashSet<>();

    TextFaults(DefinitionReader definition, Map<String, TextsFile> files) {
        this.definition = definition;
        this.files = files;
    }

    List<FormFault> faults() {
        needed.addAll(List.of("title", "about", "conventions", "place.row"));
        for (Marker marker : Marker.values()) {
            needed.add("marker." + marker);
        }
        for (Flag flag : Flag.values()) {
            needed.add("flag." + flag);
        }
        definition
                .codeLists()
                .values()
                .forEach(list -> list.codes().forEach(code -> needed.add("code." + list.id() + "." + code)));
        for (Rule rule : definition.rules()) {
            needed.add("rule." + rule.id() + ".message");
            needed.add("rule." + rule.id() + ".remedy");
            needed.add("rule." + rule.id() + ".help");
            allowed.add("rule." + rule.id() + ".many");
        }
        for (Section section : definition.sections()) {
            needed.add("section." + section.id());
            allowed.add("section." + section.id() + ".help");
            section.questions().forEach(this::addQuestion);
        }
        allowed.addAll(needed);
        checkEnglish();
        files.values().forEach(this::checkUnknown);
        checkTranslations();
        return faults;
    }

    private void addQuestion(Question question) {
        String key = "question." + question.id();
        needed.add(key);
        needed.add(key + ".help");
        allowed.add(key + ".unit");
        for (String row : question.rows()) {
            addPlace("row", question, row);
        }
        for (Column column : question.columns()) {
            addPlace("column", question, column.code());
            allowed.add("column." + question.id() + "." + column.code() + ".help");
            allowed.add("column." + column.code() + ".help");
        }
    }

    /** A row or column needs an exact text, a general one, or a code whose label stands in for both. */
    private void addPlace(String what, Question question, String code) {
        String exact = what + "." + question.id() + "." + code;
        String general = what + "." + code;
        allowed.add(exact);
        allowed.add(general);
        @Nullable TextsFile english = files.get(ENGLISH);
        boolean found = english == null
                || english.words().containsKey(exact)
                || english.words().containsKey(general)
                || definition.labels().containsKey(exact);
        if (!found) {
            needed.add(exact);
        }
    }

    private void checkEnglish() {
        @Nullable TextsFile english = files.get(ENGLISH);
        if (english != null) {
            needed.stream()
                    .filter(key -> !english.words().containsKey(key))
                    .forEach(key -> faults.add(english.fault(key, "The text \"" + key + "\" is missing.")));
        }
    }

    private void checkTranslations() {
        @Nullable TextsFile english = files.get(ENGLISH);
        if (english != null) {
            TranslationFaults translations = new TranslationFaults(english, TextFaults::hasPlaceholders);
            files.forEach((language, file) -> {
                if (!language.equals(ENGLISH)) {
                    faults.addAll(translations.faults(file, definition.complete(language)));
                }
            });
        }
    }

    private static boolean hasPlaceholders(String key) {
        return key.startsWith("rule.") || key.equals("place.row");
    }

    private void checkUnknown(TextsFile file) {
        file.words().forEach((key, text) -> {
            if (!allowed.contains(key)) {
                faults.add(file.fault(key, "Nothing in the definition uses the text \"" + key + "\"."));
            } else if (hasPlaceholders(key)) {
                checkPattern(file, key, text);
            }
        });
    }

    private void checkPattern(TextsFile file, String key, String text) {
        @Nullable String unclear = TranslationFaults.unclear(key, text);
        if (unclear != null) {
            faults.add(file.fault(key, unclear));
        }
    }
}
