package org.vrs.notification;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.Participant;

/**
 * What a letter is about. There is no place in it for a figure.
 *
 * @param participant whom it concerns; null where it concerns the round as a whole
 * @param number      days, or how many participants; 0 where the occasion has no number
 * @param words       what a person wrote with a decision; empty where nothing was written
 * @param deed        who did what the letter is about, and when; null where that is not said
 * @param answerUntil until when a returned submission can be sent again; null where that is not the question
 */
record Matter(
        Occasion occasion,
        RoundFacts round,
        @Nullable Participant participant,
        int number,
        String words,
        @Nullable Deed deed,
        @Nullable ZonedDateTime answerUntil) {

    /** Somebody's name, and the moment where the participant lives. */
    record Deed(String by, ZonedDateTime at) {}

    static Matter of(Occasion occasion, RoundFacts round, @Nullable Participant participant) {
        return new Matter(occasion, round, participant, 0, "", null, null);
    }

    Matter withNumber(int number) {
        return new Matter(occasion, round, participant, number, words, deed, answerUntil);
    }

    Matter withWords(String words) {
        return new Matter(occasion, round, participant, number, words, deed, answerUntil);
    }

    Matter withDeed(String by, ZonedDateTime at) {
        return new Matter(occasion, round, participant, number, words, new Deed(by, at), answerUntil);
    }

    Matter withAnswerUntil(ZonedDateTime until) {
        return new Matter(occasion, round, participant, number, words, deed, until);
    }

    /** Id of what the letter is about: the submission, or the round. */
    String concerning() {
        return participant == null ? round.id() : round.id() + "." + participant.code();
    }
}
