package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds rules that say they run where they cannot. */
class WhereFaults {

    /** Kinds that compare with other participants' returns. */
    private static final String ACROSS = "mirror-";

    private final YamlFile file;
    private final Questionnaire questionnaire;
    private final List<FormFault> faults = new ArrayList<>();

    WhereFaults(YamlFile file, Questionnaire questionnaire) {
        this.file = file;
        this.questionnaire = questionnaire;
    }

    List<FormFault> faults() {
        for (int i = 0; i < questionnaire.rules().size(); i++) {
            check(questionnaire.rules().get(i), "/rules/" + i + "/where");
        }
        return faults;
    }

    private void check(Rule rule, String place) {
        Set<Where> where = rule.where();
        if (rule.kind().startsWith(ACROSS) && !rule.isForReviewerOnly()) {
            fault(
                    rule,
                    place,
                    "it compares with others' returns, so it runs for the reviewer only: where: [reviewer].");
        }
        if (rule.isForReviewerOnly() && rule.severity() != Severity.NOTE) {
            fault(
                    rule,
                    place,
                    "the participant does not see what only the reviewer does: its severity has to be note.");
        }
        if (where.contains(Where.SHEET) && !where.contains(Where.SERVER)) {
            fault(rule, place, "a sheet can be changed by anybody: what runs in the sheet runs on the server too.");
        }
        if (where.contains(Where.SHEET) && !canRunInSheet(questionnaire, rule)) {
            fault(rule, place, "a sheet cannot tell it; leave sheet out.");
        }
    }

    /** Whether any of what a rule says has a shape of which formulas can be made. */
    private static boolean canRunInSheet(Questionnaire questionnaire, Rule rule) {
        return questionnaire.relations().of(rule).stream()
                .anyMatch(relation -> !(relation instanceof Relation.Condition));
    }

    private void fault(Rule rule, String place, String text) {
        faults.add(file.fault(place, "Rule " + rule.id() + ": " + text));
    }
}
