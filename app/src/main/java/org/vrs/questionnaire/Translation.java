package org.vrs.questionnaire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far a language is, for those who translate and review it.
 *
 * @param locale   the language
 * @param complete whether every text is promised in it; in a begun language what is missing is shown in English
 * @param lines    every text that English has, in the order of the English file
 */
public record Translation(Locale locale, boolean complete, List<Line> lines) {

    /** A text with English beside it; null where it is not translated yet. */
    public record Line(String key, String english, @Nullable String text, boolean unreviewed) {}

    /** Compares the content of two files of texts; in English itself nothing is missing or to be reviewed. */
    public static Translation of(Locale locale, boolean complete, String english, @Nullable String own) {
        TextsFile texts = new TextsFile(locale.toLanguageTag(), own == null ? "" : own);
        return of(locale, complete, new TextsFile("en", english), texts);
    }

    static Translation of(Locale locale, boolean complete, TextsFile english, TextsFile own) {
        List<Line> lines = new ArrayList<>();
        for (String key : english.inOrder()) {
            @Nullable String text = own.words().get(key);
            String meant = english.words().getOrDefault(key, "");
            lines.add(new Line(key, meant, text, text != null && own.unreviewed(key)));
        }
        return new Translation(locale, complete, List.copyOf(lines));
    }

    public List<Line> missing() {
        return lines(line -> line.text() == null);
    }

    /** Texts that no native reader has confirmed. */
    public List<Line> unreviewed() {
        return lines(Line::unreviewed);
    }

    private List<Line> lines(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    /** A file of texts with what is missing or not reviewed, English above each, to be filled in and put back. */
    public String toFill() {
        StringBuilder file = new StringBuilder();
        for (Line line : lines) {
            if (line.text() == null || line.unreviewed()) {
                comment(file, line.english());
                file.append(line.key()).append('=').append(escaped(line.text())).append("\n\n");
            }
        }
        return file.toString();
    }

    private static void comment(StringBuilder file, String english) {
        try (BufferedReader lines = new BufferedReader(new StringReader(english))) {
            lines.lines().forEach(line -> file.append("# ").append(line).append('\n'));
        } catch (IOException e) {
            throw new IllegalStateException("A string cannot fail to be read", e);
        }
    }

    private static String escaped(@Nullable String text) {
        String plain = text == null ? "" : text.replace("\\", "\\\\").replace("\n", "\\n");
        return plain.startsWith(" ") ? "\\" + plain : plain;
    }
}
