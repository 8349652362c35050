package org.vrs.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they are written down in a row: one JSON object, cell to kind and text, in the order of the cells. */
public final class AnswersText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersText() {}

    /** All answers as one text. */
    public static String write(Answers answers) {
        Map<String, String> cells = new LinkedHashMap<>();
        answers.cells().forEach((cell, answer) -> cells.put(cell.value(), code(answer)));
        return JSON.writeValueAsString(cells);
    }

    /** The answers of a text that {@link #write} made. */
    public static Answers read(String json) {
        Map<String, String> cells = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        Map<CellId, Answer> answers = new TreeMap<>();
        cells.forEach((cell, text) -> answers.put(CellId.valueOf(cell), decode(text)));
        return Answers.of(answers);
    }

    /** One answer by itself: a letter for its kind, then its text. */
    public static String code(Answer answer) {
        return kind(answer) + answer.text();
    }

    /** The answer of a text that {@link #code} made. */
    public static Answer decode(String text) {
        return answer(text.charAt(0), text.substring(1));
    }

    /** Whether two cells hold the same; a blank is the same as a blank, and 12 the same as 12.0. */
    public static boolean same(@Nullable Answer one, @Nullable Answer other) {
        return one == null || other == null ? one == other : code(one).equals(code(other));
    }

    /** The cells in which two sets of answers differ. */
    public static SortedSet<CellId> changed(Answers before, Answers now) {
        SortedSet<CellId> cells = new TreeSet<>(before.cells().keySet());
        cells.addAll(now.cells().keySet());
        cells.removeIf(cell -> same(before.cells().get(cell), now.cells().get(cell)));
        return cells;
    }

    private static char kind(Answer answer) {
        if (answer instanceof Answer.Number) {
            return '#';
        }
        if (answer instanceof Answer.Code) {
            return ':';
        }
        if (answer instanceof Answer.Day) {
            return '@';
        }
        return answer instanceof Answer.Missing ? '-' : '"';
    }

    private static Answer answer(char kind, String text) {
        return switch (kind) {
            case '#' -> Answer.number(new BigDecimal(text));
            case ':' -> Answer.code(text);
            case '@' -> Answer.day(LocalDate.parse(text));
            case '-' -> Answer.missing(Marker.valueOf(text));
            case '"' -> Answer.words(text);
            default -> throw new IllegalArgumentException("Unknown kind of answer: " + kind);
        };
    }
}
