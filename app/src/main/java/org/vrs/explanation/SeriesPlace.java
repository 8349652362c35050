package org.vrs.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.RowMeaning;
import org.vrs.validation.Evidence;
import org.vrs.validation.Finding;

/**
 * Where a finding was made, named so that the next round has the same name: question, meaning of the row and column, such
 * as {@code B2.VNM.T}, whatever the number of the row.
 *
 * @param rule  id of the rule
 * @param place empty where the whole return is meant; {@code /2} at its end tells a second finding of the rule there
 * @param seen  what was looked at
 * @param evidence what the rule compared, as far as it is kept
 */
record SeriesPlace(String rule, String place, Seen seen, Evidence evidence) {

    /** The places of findings, in their order. */
    static List<SeriesPlace> of(Found found) {
        Map<String, Integer> times = new HashMap<>();
        List<SeriesPlace> places = new ArrayList<>();
        for (Finding finding : found.findings()) {
            String place = place(found, finding.cell());
            int time = times.merge(finding.rule() + " " + place, 1, Integer::sum);
            places.add(new SeriesPlace(
                    finding.rule(),
                    time == 1 ? place : place + "/" + time,
                    Seen.of(finding, found.answers()),
                    Changed.kept(finding.evidence())));
        }
        return places;
    }

    private static String place(Found found, @Nullable CellId id) {
        if (id == null) {
            return "";
        }
        Questionnaire form = found.questionnaire();
        @Nullable Cell cell = form.cell(id).orElse(null);
        if (cell == null || cell.row().isEmpty()) {
            return id.value();
        }
        String row = new RowMeaning(cell.question()).of(found.answers(), cell.row());
        return cell.question().id() + "." + row + "." + cell.column().code();
    }

    /** The same for the same rule and place, of one length, whatever letters the place has. */
    String key() {
        return Seen.sha256(rule + "@" + place);
    }
}
