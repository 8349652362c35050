package org.vrs.report;

import java.util.Set;
import org.vrs.questionnaire.Answers;

/**
 * A return as far as a report may use it.
 *
 * @param withheld ids of the sections shared with the secretariat only (SEC): left out of every figure
 * @param named    whether the participant agreed to be named as one that reported (X9)
 */
public record AcceptedReturn(Answers answers, Set<String> withheld, boolean named) {

    public AcceptedReturn {
        withheld = Set.copyOf(withheld);
    }
}
