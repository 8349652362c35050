package org.vrs.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a questionnaire cannot be used, and names every fault at once so that one correction is enough. */
public class FaultyForm extends RuntimeException {

    private final transient List<FormFault> faults;

    public FaultyForm(List<FormFault> faults) {
        super(faults.stream().map(FormFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one fault, by file and line. */
    public List<FormFault> faults() {
        return faults;
    }
}
