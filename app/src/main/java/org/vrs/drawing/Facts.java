package org.vrs.drawing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;

/**
 * What differs from one participant's workbook to another's, by key. A drawing asks for it and does not know whether it gets
 * the text itself or, while a {@link Template} is drawn, a blank to be filled in later.
 */
@FunctionalInterface
public interface Facts {

    String PARTICIPANT = "participant";
    String NAME = "name";
    String ROUND = "round";
    String START = "start";
    String END = "end";
    String DUE = "due";

    /** The custom property that says whose workbook it is; line by line it is {@link #SYSTEM} with a number. */
    String SEALED = "sealed";

    String SYSTEM = "system.";

    String LAST = "last.";

    /** Characters of private use that no text of ours has around a key. */
    char OPEN = '\ue000';

    char CLOSE = '\ue001';

    /** Blanks instead of texts. */
    Facts BLANK = key -> OPEN + key + CLOSE;

    /** The text of a key; empty where there is nothing to say. */
    String get(String key);

    static String last(CellId cell) {
        return LAST + cell;
    }

    /** One participant's own texts. */
    static Facts of(Issue issue, List<String> system, Words words, @Nullable Answers last) {
        return key -> switch (key) {
            case PARTICIPANT -> issue.participant();
            case NAME -> words.foreign(issue.participantName());
            case ROUND -> words.foreign(issue.roundTitle());
            case START -> words.day(issue.period().start());
            case END -> words.day(issue.period().end());
            case DUE -> words.day(issue.due());
            case SEALED -> String.join(SystemSheet.SEPARATOR, system);
            default ->
                key.startsWith(SYSTEM)
                        ? system.get(Integer.parseInt(key.substring(SYSTEM.length())))
                        : lastText(key, last);
        };
    }

    private static String lastText(String key, @Nullable Answers last) {
        if (last == null || !key.startsWith(LAST)) {
            return "";
        }
        return last.get(CellId.valueOf(key.substring(LAST.length())))
                .map(Facts::text)
                .orElse("");
    }

    /** Grey figures are text, so that all participants share one sheet; grouped like the inputs beside them. */
    private static String text(Answer answer) {
        return answer instanceof Answer.Number number
                ? String.format(Locale.ROOT, number.value().scale() > 0 ? "%,.2f" : "%,.0f", number.value())
                : answer.text().strip();
    }
}
