package org.vrs.questionnaire;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire's own words in one language, with English behind it. Keys: {@code title}, {@code section.B},
 * {@code question.B1.1}, {@code question.B1.1.help}, {@code column.LT18}, {@code column.B1.1.LT18} (more exact wins),
 * {@code row.F}, {@code row.B1.1.F}, {@code code.CL_SEX.F}, {@code rule.T01.message}, {@code rule.T01.remedy},
 * {@code rule.T01.help}, {@code rule.T01.many} (where the message is nothing without its values).
 */
public record Texts(
        Locale locale, Map<String, String> words, @Nullable Texts fallback) {

    /** In the help of a rule, stands before the example that keeps it. */
    public static final String KEEPS = "\u2713";

    /** In the help of a rule, stands before what breaks it. */
    public static final String BREAKS = "\u2717";

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

    /** What to write so that a rule is kept, without the example. */
    public String help(Rule rule) {
        String help = ruleHelp(rule);
        int example = help.indexOf(KEEPS);
        return example < 0 ? help : help.substring(0, example).strip();
    }

    /** The example of a rule: after one sign cells that keep it, after another what breaks it; empty where it has none. */
    public String example(Rule rule) {
        String help = ruleHelp(rule);
        int example = help.indexOf(KEEPS);
        return example < 0 ? "" : help.substring(example);
    }

    private String ruleHelp(Rule rule) {
        return new MessageFormat(get("rule." + rule.id() + ".help"), locale).format(new Object[0]);
    }
}
