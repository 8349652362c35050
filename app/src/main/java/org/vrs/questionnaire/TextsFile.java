package org.vrs.questionnaire;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of texts in one language, with the line of each key. */
class TextsFile {

    /** A comment that says which texts no native reader has confirmed, or which one has: keys with * for any part. */
    private static final Pattern REVIEW = Pattern.compile("#\\s*(needs review|reviewed):(.*)");

    private static final Pattern KEY = Pattern.compile("\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:].*", Pattern.DOTALL);

    private final String name;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<FormFault> faults = new ArrayList<>();
    private final List<Pattern> unreviewed = new ArrayList<>();
    private final List<Pattern> reviewed = new ArrayList<>();

    TextsFile(String name, String content) {
        this.name = name;
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        } catch (IllegalArgumentException e) {
            faults.add(new FormFault(name, 1, "A \\u sign is not followed by four hexadecimal digits."));
        }
        properties.stringPropertyNames().stream().sorted().forEach(key -> words.put(key, properties.getProperty(key)));
        findLines(content.split("\n", -1));
        words.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(fault(key, "The text \"" + key + "\" is empty."));
            }
        });
    }

    private void findLines(String[] content) {
        boolean continued = false;
        for (int i = 0; i < content.length; i++) {
            Matcher key = KEY.matcher(content[i]);
            if (!continued && key.matches() && lines.putIfAbsent(key.group(1), i + 1) != null) {
                faults.add(new FormFault(name, i + 1, "The text \"" + key.group(1) + "\" is written twice."));
            }
            continued = content[i].stripTrailing().endsWith("\\");
            Matcher review = REVIEW.matcher(content[i].strip());
            if (review.matches()) {
                List<Pattern> named = review.group(1).equals("reviewed") ? reviewed : unreviewed;
                for (String keys : review.group(2).split(",")) {
                    named.add(Pattern.compile(Pattern.quote(keys.strip()).replace("*", "\\E.*\\Q")));
                }
            }
        }
    }

    /** Whether the file says that no native reader has confirmed a text. */
    boolean unreviewed(String key) {
        return named(unreviewed, key) && !named(reviewed, key);
    }

    private static boolean named(List<Pattern> keys, String key) {
        return keys.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    /** The keys as they stand in the file. */
    List<String> inOrder() {
        return words.keySet().stream()
                .sorted(Comparator.comparing(key -> lines.getOrDefault(key, Integer.MAX_VALUE)))
                .toList();
    }

    String name() {
        return name;
    }

    Map<String, String> words() {
        return words;
    }

    List<FormFault> faults() {
        return faults;
    }

    /** A fault at the line of a key; at the end of the file where the key is absent. */
    FormFault fault(String key, String text) {
        int end = lines.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new FormFault(name, lines.getOrDefault(key, end), text);
    }
}
