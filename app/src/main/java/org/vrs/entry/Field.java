package org.vrs.entry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vrs.explanation.EarlierWords;
import org.vrs.explanation.Explained;
import org.vrs.questionnaire.Severity;
import org.vrs.round.RoundId;
import org.vrs.screen.FindingPlace;
import org.vrs.screen.Text;
import org.vrs.validation.FindingWords;

/**
 * One cell of the questionnaire on the screen.
 *
 * @param cell     its id; the name under which the answer is sent
 * @param label    row and column in words
 * @param column   the column alone, where the row stands beside it
 * @param help     what the questionnaire says about the column, or null
 * @param control  how it is typed or chosen
 * @param value    what stands there, as it is typed
 * @param shown    the same in words, for those who only read
 * @param choices  what can be chosen
 * @param list     id of a list too long to be written into every cell, or null
 * @param last     the last accepted answer, empty where there is none
 * @param required whether a complete return needs it
 * @param total    whether it is the total of its row or table
 * @param seen     what stands there, as it is sent back to say what was seen
 * @param state    what became of the last change
 * @param found    what the checks find there
 */
record Field(
        String cell,
        String label,
        String column,
        @Nullable String help,
        Control control,
        String value,
        String shown,
        List<Choice> choices,
        @Nullable String list,
        String last,
        boolean required,
        boolean total,
        String seen,
        @Nullable State state,
        List<Found> found) {

    /** How an answer is given. */
    enum Control {
        FIGURE,
        CODE,
        CODES,
        LINE,
        AREA,
        EMAIL,
        DATE,
        /** Not to be filled in by this reader. */
        READ
    }

    /** One choice of a drop-down or a box to tick. */
    record Choice(String code, String label, boolean chosen) {}

    /** A finding beside its cell; a quiet one only says that the cell still waits. */
    record Found(
            Severity severity,
            String message,
            String remedy,
            boolean quiet,
            @Nullable Say say) {

        public String style() {
            return "sev-" + severity.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the participant says about a warning.
     *
     * @param name    of the field
     * @param words   what was said and still holds, or empty
     * @param earlier how old it is, or what was said about another value; null where nothing was said
     * @param open    whether the reader may say something now
     */
    record Say(String name, String words, FindingPlace.@Nullable Earlier earlier, boolean open) {

        static Say of(String name, @Nullable Explained said, RoundId round, boolean open, FindingWords words) {
            return said == null
                    ? new Say(name, "", null, open)
                    : new Say(name, said.expired() ? "" : said.words(), EarlierWords.of(said, round, words), open);
        }
    }

    /**
     * What became of a change.
     *
     * @param saved    whether it is kept
     * @param words    what happened
     * @param conflict both answers, where somebody else was faster
     */
    record State(boolean saved, Text words, @Nullable Both conflict) {}

    /** Two answers to one cell, in words; empty where one of them clears it. */
    record Both(String stored, String typed) {}

    /** The id as part of the names of elements. */
    public String key() {
        return cell.replace('.', '-');
    }

    /** Whether the cell still waits for an answer and nobody has touched it. */
    public boolean waits() {
        return found.stream().anyMatch(Found::quiet);
    }

    /** Whether a calendar can show what stands there; words that are no day would be lost in it. */
    public boolean isDay() {
        return value.isEmpty() || value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** Whether something there is to be put right. */
    public boolean wrong() {
        return found.stream().anyMatch(one -> !one.quiet() && one.severity() == Severity.ERROR);
    }
}
