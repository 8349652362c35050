package org.vrs.validation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vrs.questionnaire.CellType;

/**
 * Looks for personal data in free texts. A finding does not repeat what was found, so that it is not stored a second time.
 */
record PersonalDataCheck(RuleSettings rule) implements Check {

    /** Each goes through a text once, however long it is: nothing that was taken is given back and tried again. */
    private static final Map<String, Pattern> SCREENS = Map.of(
            "email", Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+\\.[\\w-]"),
            "passport",
                    Pattern.compile(
                            "\\b[A-Z]{1,2}[0-9]{6,9}\\b"
                                    + "|(?i:passport|identity card|id card)\\s++(?i:no|nr|number)?+[.:]?+\\s*+[A-Z]{0,3}+[0-9]{5}"),
            "birth", Pattern.compile("(?i)\\b(?:born (?:on|in)|date of birth|d\\.?o\\.?b\\.?:?)\\s*+[0-9]"),
            "name",
                    Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\b\\.?+\\s++\\p{Lu}\\p{L}"
                            + "|\\b(?i:named|alias|a\\.k\\.a\\.)\\s++\\p{Lu}\\p{L}++\\s++\\p{Lu}\\p{L}"));

    @Override
    public void run(Reading reading) {
        List<String> except = rule.texts("except");
        List<Pattern> screens = rule.texts("screens").stream().map(SCREENS::get).toList();
        reading.eachAnswer(CellType.TEXT, (cell, answer) -> {
            boolean found = screens.stream()
                    .anyMatch(screen -> screen.matcher(answer.text()).find());
            if (found && !except.contains(cell.section().id())) {
                reading.find(rule, cell.id(), "", "");
            }
        });
    }
}
