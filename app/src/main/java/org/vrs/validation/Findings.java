package org.vrs.validation;

import java.util.List;
import org.vrs.questionnaire.Severity;

/**
 * What the checks found in one version of a return, with its quality score (domain.md 2.13). Both percentages are taken over
 * the core cells, and those of started rows; they are rounded down, so that 100 means every one.
 *
 * @param list            in the order of the rules
 * @param answeredPercent cells with a figure, or with a marker that is justified
 * @param dataRatePercent cells with a figure
 */
public record Findings(List<Finding> list, int answeredPercent, int dataRatePercent) {

    public Findings {
        list = List.copyOf(list);
    }

    public List<Finding> errors() {
        return of(Severity.ERROR);
    }

    public List<Finding> warnings() {
        return of(Severity.WARNING);
    }

    private List<Finding> of(Severity severity) {
        return list.stream().filter(finding -> finding.severity() == severity).toList();
    }
}
