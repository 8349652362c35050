package org.vrs.translation;

import java.util.Locale;
import org.vrs.questionnaire.Translation;
import org.vrs.screen.Tag;
import org.vrs.screen.Tone;

/** A language in the list: how many texts there are, are missing, and wait for a native reader. */
record TranslationLine(
        String name, String tag, String language, String ownName, Tag state, int texts, int missing, int unreviewed) {

    static TranslationLine of(String name, Translation translation) {
        Locale locale = translation.locale();
        return new TranslationLine(
                name,
                locale.toLanguageTag(),
                locale.getDisplayLanguage(Locale.ENGLISH),
                locale.getDisplayLanguage(locale),
                state(translation),
                translation.lines().size(),
                translation.missing().size(),
                translation.unreviewed().size());
    }

    static Tag state(Translation translation) {
        return translation.complete()
                ? Tag.of("translation.complete", Tone.DONE)
                : Tag.of("translation.begun", Tone.ACTIVE);
    }

    public String href() {
        return "/translations/" + name + "/" + tag;
    }
}
