package org.vrs.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;

/**
 * All that the checks may look at: one participant's own answers and never those of another.
 *
 * @param answers         what is checked
 * @param lastAccepted    the participant's own last accepted return, or null where there is none
 * @param earlier         its accepted returns before that, the newest first
 * @param revised         what was accepted for this same period and is now returned once more, or null
 * @param referencePeriod the days the round is about
 * @param participant     code of the participant, as in CL_AREA
 */
public record CheckInput(
        Answers answers,
        @Nullable Answers lastAccepted,
        List<Answers> earlier,
        @Nullable Answers revised,
        Period referencePeriod,
        String participant) {

    /** A return for which there is at most one earlier one. */
    public CheckInput(Answers answers, @Nullable Answers lastAccepted, Period referencePeriod, String participant) {
        this(answers, lastAccepted, List.of(), null, referencePeriod, participant);
    }

    /** Every accepted return before this one, the newest first. */
    List<Answers> history() {
        List<Answers> history = new ArrayList<>();
        if (lastAccepted != null) {
            history.add(lastAccepted);
        }
        history.addAll(earlier);
        return history;
    }

    /** The same without the answers: what stays as it is while a return is filled in. */
    CheckInput besidesAnswers() {
        return new CheckInput(Answers.NONE, lastAccepted, earlier, revised, referencePeriod, participant);
    }
}
