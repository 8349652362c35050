package org.vrs.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;
import org.vrs.screen.FindingGroup;
import org.vrs.screen.FindingList;
import org.vrs.screen.FindingPlace;
import org.vrs.submission.StoredFinding;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/** Puts a version's findings into words and the same problem into one group. */
final class FoundList {

    private static final String ANY = "…";

    private final FindingWords words;

    FoundList(FindingWords words) {
        this.words = words;
    }

    FindingList of(List<StoredFinding> findings) {
        Map<String, List<StoredFinding>> groups = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(stored -> stored.finding().severity()))
                .forEach(stored -> groups.computeIfAbsent(key(stored.finding()), key -> new ArrayList<>())
                        .add(stored));
        return new FindingList(groups.values().stream().map(this::group).toList());
    }

    /** The name under which the explanation of a finding is sent. */
    static String field(int position) {
        return "f" + position;
    }

    private static String key(Finding finding) {
        return finding.severity() + finding.rule();
    }

    private FindingGroup group(List<StoredFinding> found) {
        Finding first = found.get(0).finding();
        boolean sameWords = found.stream()
                        .map(stored -> words.message(stored.finding()))
                        .distinct()
                        .count()
                == 1;
        boolean sameFix = found.stream()
                        .map(stored -> words.remedy(stored.finding()))
                        .distinct()
                        .count()
                == 1;
        return new FindingGroup(
                first.severity(),
                first.rule(),
                words.message(sameWords ? first : anywhere(first)),
                words.remedy(sameFix ? first : anywhere(first)),
                found.stream().map(stored -> place(stored, sameWords)).toList());
    }

    /** The finding without what differs from place to place: its sentence then holds for all of them. */
    private static Finding anywhere(Finding finding) {
        List<String> details = finding.details().stream().map(detail -> ANY).toList();
        return new Finding(finding.rule(), finding.severity(), finding.cell(), ANY, ANY, details);
    }

    private FindingPlace place(StoredFinding stored, boolean sameWords) {
        Finding finding = stored.finding();
        String place = stored.place();
        int mark = place.indexOf('!');
        CellId cell = finding.cell();
        String where = words.place(finding);
        return new FindingPlace(
                field(stored.position()),
                mark < 0 ? words.sheet(finding) : place.substring(0, mark),
                mark < 0 ? (cell == null ? place : cell.value()) : place.substring(mark + 1),
                sameWords ? where : where + ". " + words.message(finding),
                finding.found(),
                finding.allowed(),
                stored.explanation());
    }

    /** Number of errors, and of warnings that nobody has explained. */
    record Left(int errors, int unexplained) {

        static Left of(List<StoredFinding> findings) {
            List<StoredFinding> blocking =
                    findings.stream().filter(StoredFinding::blocks).toList();
            int errors = Math.toIntExact(blocking.stream()
                    .filter(stored -> stored.finding().severity() == Severity.ERROR)
                    .count());
            return new Left(errors, blocking.size() - errors);
        }

        boolean none() {
            return errors == 0 && unexplained == 0;
        }
    }
}
