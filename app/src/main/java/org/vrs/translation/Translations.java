package org.vrs.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.questionnaire.Translation;
import org.vrs.round.Questionnaires;
import org.vrs.workbook.WorkbookWords;

/** How far each language of each questionnaire, and of the workbook's own words, is. */
@Service
public class Translations {

    /** The name under which the workbook's own words are found beside the questionnaires. */
    static final String WORKBOOK = "workbook";

    private final Questionnaires questionnaires;
    private final Access access;

    Translations(Questionnaires questionnaires, Access access) {
        this.questionnaires = questionnaires;
        this.access = access;
    }

    /** Every translation by the name of what is translated, such as {@code msrc-1.0}; English is none. */
    public Map<String, List<Translation>> all() {
        access.require(Verb.SEE_TRANSLATIONS);
        Map<String, List<Translation>> all = new LinkedHashMap<>();
        Map<Locale, Boolean> languages = new LinkedHashMap<>();
        for (QuestionnaireId id : questionnaires.available()) {
            List<Translation> translations = questionnaires.get(id).languages().stream()
                    .filter(translation -> !translation.locale().equals(Locale.ENGLISH))
                    .toList();
            all.put(id.toString().replace('/', '-'), translations);
            translations.forEach(
                    translation -> languages.merge(translation.locale(), translation.complete(), Boolean::logicalOr));
        }
        List<Translation> words = new ArrayList<>();
        languages.forEach((language, complete) -> words.add(WorkbookWords.translation(language, complete)));
        all.put(WORKBOOK, words);
        return all;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 where there is none
     */
    public Translation get(String name, String language) {
        access.require(Verb.SEE_TRANSLATIONS);
        return all().getOrDefault(name, List.of()).stream()
                .filter(translation -> translation.locale().toLanguageTag().equals(language))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("translation", name + " " + language));
    }
}
