package org.vrs.questionnaire;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire's own words in one language, with English behind it. Keys: {@code title}, {@code section.B},
 * {@code question.B1.1}, {@code question.B1.1.help}, {@code column.LT18}, {@code column.B1.1.LT18} (more exact wins),
 * {@code row.F}, {@code row.B1.1.F}, {@code code.CL_SEX.F}, {@code rule.T01.message}, {@code rule.T01.remedy}.
 */
public record Texts(
        Locale locale, Map<String, String> words, @Nullable Texts fallback) {

    /** The text of a key; the key itself where no language has it, so that a gap is seen and nothing breaks. */
    public String get(String key) {
        String text = find(key);
        return text == null ? key : text;
    }

    public @Nullable String find(String key) {
        String text = words.get(key);
        return text != null || fallback == null ? text : fallback.find(key);
    }

    public String section(Section section) {
        return get("section." + section.id());
    }

    public String question(Question question) {
        return get("question." + question.id());
    }

    public String row(Question question, String row) {
        String exact = find("row." + question.id() + "." + row);
        return exact != null ? exact : get("row." + row);
    }

    public String column(Question question, Column column) {
        String exact = find("column." + question.id() + "." + column.code());
        return exact != null ? exact : get("column." + column.code());
    }

    public String code(String codeList, String code) {
        return get("code." + codeList + "." + code);
    }
}
