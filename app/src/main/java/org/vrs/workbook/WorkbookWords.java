package org.vrs.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Translation;

/** Tells how far the workbook's own words are in a language; a questionnaire tells it of its own texts. */
public final class WorkbookWords {

    private WorkbookWords() {}

    /** English and the language side by side; {@code complete} is what the questionnaire promises. */
    public static Translation translation(Locale language, boolean complete) {
        @Nullable String english = content("");
        return Translation.of(
                language, complete, english == null ? "" : english, content("_" + language.toLanguageTag()));
    }

    private static @Nullable String content(String language) {
        String name = "words" + language + ".properties";
        try (InputStream in = WorkbookWords.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
