package org.vrs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;

/** One route as one participant reported it (E1): areas and modes are codes, {@code persons} null where it gave no number. */
record NationalRoute(
        ParticipantCode participant,
        String origin,
        List<String> transit,
        String destination,
        TreeSet<String> modes,
        @Nullable String trend,
        @Nullable Long persons) {

    private static final int PLACES = 6;

    /** The routes of a return; a row without an origin or a destination is none. */
    static List<NationalRoute> of(ParticipantCode participant, Answers answers) {
        List<NationalRoute> routes = new ArrayList<>();
        for (String row : answers.rows("E1")) {
            String cell = "E1." + row + ".";
            String origin = answers.text(cell + "ORIGIN");
            String destination = answers.text(cell + "DEST");
            if (origin != null && destination != null) {
                routes.add(new NationalRoute(
                        participant,
                        origin,
                        texts(answers, cell + "TRANSIT"),
                        destination,
                        new TreeSet<>(texts(answers, cell + "MODE")),
                        answers.text(cell + "TREND"),
                        answers.number(cell + "PERSONS").map(Number::longValue).orElse(null)));
            }
        }
        return routes;
    }

    /** Numbered fields in their order: TRANSIT1 to TRANSIT6, or MODE1 to one more, for each leg has a mode. */
    private static List<String> texts(Answers answers, String field) {
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= PLACES + 1; number++) {
            texts.add(answers.text(field + number));
        }
        return texts.stream().filter(Objects::nonNull).toList();
    }
}
