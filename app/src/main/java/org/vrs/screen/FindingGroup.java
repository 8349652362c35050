package org.vrs.screen;

import java.util.List;
import org.vrs.questionnaire.Severity;

/**
 * One problem and all the cells it was found in.
 *
 * @param rule id of the rule, for talking to the help desk
 * @param what what is wrong, in the reader's language
 * @param fix  how to put it right, in the reader's language
 */
public record FindingGroup(Severity severity, String rule, String what, String fix, List<FindingPlace> places) {

    public FindingGroup {
        places = List.copyOf(places);
    }
}
