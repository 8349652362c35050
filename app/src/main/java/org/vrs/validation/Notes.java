package org.vrs.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;

/**
 * The participant's explanations (question N). A note names a cell ({@code B1.1.F.LT18}), a row ({@code B1.1.F}) or a table
 * ({@code B1.1}, {@code B1}) and is valid for all cells in it.
 */
class Notes {

    private static final String QUESTION = "N";
    /** As long as ids of cells can be, so that no text takes longer to read than its length. */
    private static final Pattern CELL = Pattern.compile(
            "(?<![A-Z0-9_])[A-Z]{1,8}+[0-9]{0,2}+[A-Z]?+(?:\\.[A-Z0-9_]{1,12}+){1,4}+(?![A-Z0-9_]|\\.[A-Z0-9_])");

    /** A note: what it stands for, the known cells, rows and tables that it names, and its day. */
    private record Note(
            String place, Set<String> named, @Nullable LocalDate day) {
        boolean covers(String cell) {
            return cell.equals(place) || cell.startsWith(place + ".");
        }
    }

    private final Questionnaire questionnaire;
    private final List<Note> notes = new ArrayList<>();

    Notes(Questionnaire questionnaire, Answers answers) {
        this.questionnaire = questionnaire;
        for (String row : answers.rows(QUESTION)) {
            @Nullable String place = answers.text(QUESTION + "." + row + ".CELL");
            @Nullable String text = answers.text(QUESTION + "." + row + ".TEXT");
            @Nullable Answer day = answers.get(CellId.of(QUESTION, row, "DATE")).orElse(null);
            if (place != null) {
                Set<String> named = text == null ? Set.of() : named(upper(text));
                notes.add(new Note(upper(place), named, day instanceof Answer.Day d ? d.value() : null));
            }
        }
    }

    /** Whether a marker says what domain.md 2.2 asks of it: INC which cell, NYA which day. */
    boolean justify(CellId cell, Marker marker) {
        String id = upper(cell.value());
        List<Note> valid = notes.stream().filter(note -> note.covers(id)).toList();
        return switch (marker) {
            case INC -> valid.stream().anyMatch(note -> note.named().stream().anyMatch(name -> !name.equals(id)));
            case NYA -> valid.stream().anyMatch(note -> note.day() != null);
            case NAV, NAP, CON -> true;
        };
    }

    private Set<String> named(String text) {
        Set<String> named = new HashSet<>();
        Matcher matcher = CELL.matcher(text);
        while (matcher.find()) {
            if (questionnaire.isPlace(matcher.group())) {
                named.add(matcher.group());
            }
        }
        return named;
    }

    /** Whether a note stands for a row, for one of its cells, or for its table. */
    boolean explainRow(Question question, String row) {
        String id = upper(question.id() + "." + row);
        return notes.stream().anyMatch(note -> note.covers(id) || note.place().startsWith(id + "."));
    }

    /** Whether a text names a cell, a row or a table of the questionnaire. */
    boolean isKnown(String place) {
        return questionnaire.isPlace(upper(place));
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
