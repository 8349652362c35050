package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workbook's own words keep the rule that holds for the texts of a questionnaire. */
class WorkbookWordsTest {

    private static final List<Translation> LANGUAGES =
            QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0")).languages();

    @Test
    void the_words_are_complete_where_the_questionnaire_is_and_have_the_same_placeholders() {
        TextsFile english = words("");
        TranslationFaults faults = new TranslationFaults(english, key -> true);
        for (Translation language : LANGUAGES) {
            if (!language.locale().getLanguage().equals("en")) {
                TextsFile own = words("_" + language.locale());
                assertThat(own.faults()).isEmpty();
                assertThat(faults.faults(own, language.complete())).isEmpty();
                assertThat(english.words().keySet()).containsAll(own.words().keySet());
            }
        }
    }

    @Test
    void a_prompt_is_as_long_as_excel_takes_it_in_every_language() {
        for (Translation language : LANGUAGES) {
            String suffix = language.locale().getLanguage().equals("en") ? "" : "_" + language.locale();
            words(suffix).words().forEach((key, text) -> {
                if (key.startsWith("input.prompt.")) {
                    assertThat(text).as(key + suffix).hasSizeLessThanOrEqualTo(220);
                } else if (key.startsWith("input.") && key.contains("title")) {
                    assertThat(text).as(key + suffix).hasSizeLessThanOrEqualTo(32);
                }
            });
        }
    }

    private static TextsFile words(String language) {
        String name = "words" + language + ".properties";
        try (@Nullable InputStream in = WorkbookWordsTest.class.getResourceAsStream("/org/vrs/drawing/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new TextsFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
