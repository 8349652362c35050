package org.vrs.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    /** The last accepted answer in a cell. */
    default String last(CellId cell) {
        return get(LAST + cell);
    }

    /** One participant's own texts. */
    record Own(
            Issue issue,
            List<String> system,
            Words words,
            @Nullable Answers accepted) implements Facts {

        private static final int GROUP = 3;

        @Override
        public String get(String key) {
            return switch (key) {
                case PARTICIPANT -> issue.participant();
                case NAME -> words.foreign(issue.participantName());
                case ROUND -> words.foreign(issue.roundTitle());
                case START -> words.day(issue.period().start());
                case END -> words.day(issue.period().end());
                case DUE -> words.day(issue.due());
                case SEALED -> String.join(SystemSheet.SEPARATOR, system);
                default -> key.startsWith(SYSTEM) ? system.get(Integer.parseInt(key.substring(SYSTEM.length()))) : "";
            };
        }

        @Override
        public String last(CellId cell) {
            Answer answer = accepted == null ? null : accepted.cells().get(cell);
            if (answer == null) {
                return "";
            }
            return answer instanceof Answer.Number number
                    ? figure(number.value())
                    : answer.text().strip();
        }

        /**
         * Grey figures are text, so that all participants share one sheet; grouped like the inputs beside them, with two
         * decimals or none. There are thousands, so no pattern is read for each.
         */
        private static String figure(BigDecimal value) {
            String plain = value.setScale(value.scale() > 0 ? 2 : 0, RoundingMode.HALF_UP)
                    .toPlainString();
            StringBuilder grouped = new StringBuilder(plain);
            int first = plain.startsWith("-") ? 1 : 0;
            int point = plain.indexOf('.');
            for (int at = (point < 0 ? plain.length() : point) - GROUP; at > first; at -= GROUP) {
                grouped.insert(at, ',');
            }
            return grouped.toString();
        }
    }
}
