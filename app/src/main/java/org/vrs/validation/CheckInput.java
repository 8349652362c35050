package org.vrs.validation;

import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;

/**
 * All that the checks may look at: one participant's own answers and never those of another.
 *
 * @param answers         what is checked
 * @param lastAccepted    the participant's own last accepted return, or null where there is none
 * @param referencePeriod the days the round is about
 * @param participant     code of the participant, as in CL_AREA
 */
public record CheckInput(Answers answers, @Nullable Answers lastAccepted, Period referencePeriod, String participant) {}
