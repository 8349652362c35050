package org.vrs.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vrs.participant.ParticipantCode;
import org.vrs.rehearsal.figures.Chance;
import org.vrs.rehearsal.figures.Character;
import org.vrs.submission.SubmissionStage;

/** Who plays which character in a round, and how far the play goes with each. The same seed gives the same cast. */
final class Cast {

    /** Each once, as far as there are participants; the issue of all ways through the model. */
    private static final List<Character> ONCE = List.of(
            Character.CAREFUL,
            Character.HASTY,
            Character.NIL,
            Character.LATE,
            Character.SILENT,
            Character.UNUSUAL,
            Character.RETURNED_BY_REVIEWER,
            Character.SENT_BACK_AT_HOME);

    /** Everybody else. */
    private static final List<Character> OFTEN = List.of(
            Character.CAREFUL,
            Character.CAREFUL,
            Character.CAREFUL,
            Character.HASTY,
            Character.HASTY,
            Character.UNUSUAL);

    private final Map<ParticipantCode, Character> characters = new TreeMap<>();
    private final Map<ParticipantCode, SubmissionStage> stops = new TreeMap<>();

    private Cast(Scene scene) {
        Chance chance = Chance.of(scene.seed(), scene.year(), "cast");
        List<ParticipantCode> order =
                chance.some(scene.participants(), scene.participants().size());
        for (int i = 0; i < order.size(); i++) {
            characters.put(order.get(i), i < ONCE.size() ? ONCE.get(i) : chance.one(OFTEN));
        }
    }

    static Cast of(Scene scene) {
        return new Cast(scene);
    }

    /** A cast whose well-known members stand still at a stage, so that somebody waits at each of them. */
    static Cast waiting(Scene scene, Map<ParticipantCode, SubmissionStage> stops) {
        Cast cast = new Cast(scene);
        stops.forEach((participant, stage) -> {
            cast.characters.put(participant, Character.CAREFUL);
            cast.stops.put(participant, stage);
        });
        return cast;
    }

    Character of(ParticipantCode participant) {
        return characters.getOrDefault(participant, Character.CAREFUL);
    }

    /** Whether nobody touches the participant's submission any more once it has come to a stage. */
    boolean stops(ParticipantCode participant, SubmissionStage stage) {
        return stops.get(participant) == stage;
    }

    /** The first of some participants by seed, in the order of their codes. */
    static List<ParticipantCode> choose(List<ParticipantCode> from, int howMany, long seed) {
        List<ParticipantCode> chosen = new ArrayList<>(Chance.of(seed, "choose").some(from, howMany));
        chosen.sort(null);
        return List.copyOf(chosen);
    }
}
