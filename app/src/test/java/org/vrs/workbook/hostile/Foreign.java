package org.vrs.workbook.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.workbook.Sample;
import org.vrs.workbook.WorkbookForm;
import org.vrs.workbook.Zip;

/** Workbooks that VRS could have issued, but not as the one that is expected. */
final class Foreign {

    private static final Issue ONE = Sample.issue(Sample.SMALL);

    private Foreign() {}

    static List<Abuse.Kind> kinds() {
        List<Abuse.Kind> kinds = new ArrayList<>();
        add(kinds, Reason.WRONG_PARTICIPANT, "Fiji's workbook", () -> issued(ONE.round(), "FJI", ONE.sections(), 0));
        add(kinds, Reason.WRONG_ROUND, "last year's round", () -> issued("2024-1", "KHM", ONE.sections(), 0));
        add(
                kinds,
                Reason.WRONG_PART,
                "an agency's part",
                () -> issued(ONE.round(), "KHM", new TreeSet<>(List.of("B")), 1));
        add(
                kinds,
                Reason.SEAL_BROKEN,
                "another server's seal",
                () -> WorkbookForm.of(
                                Sample.SMALL,
                                new IssueSeal("some other key of 32 bytes....".getBytes(StandardCharsets.UTF_8)))
                        .issue(ONE, null));
        add(
                kinds,
                Reason.SEAL_BROKEN,
                "the participant written over",
                () -> Zip.of(Sample.issued(Sample.SMALL))
                        .change(Abuse.STRINGS, xml -> xml.replace("<t>KHM</t>", "<t>FJI</t>"))
                        .bytes());
        add(
                kinds,
                Reason.SHEET_MISSING,
                "a section deleted",
                () -> Sample.withoutSheet(Sample.issued(Sample.SMALL), "B_FLOWS"));
        add(kinds, Reason.WRONG_FORM, "an older form", Foreign::older);
        return kinds;
    }

    private static void add(List<Abuse.Kind> kinds, Reason reason, String name, Abuse.Maker maker) {
        kinds.add(new Abuse.Kind(name, reason, maker));
    }

    private static byte[] older() {
        Questionnaire older = new Questionnaire(
                new QuestionnaireId("sample", "0.9"),
                Sample.SMALL.sections(),
                Sample.SMALL.codeLists(),
                List.of(),
                Map.of());
        return WorkbookForm.of(older, Sample.SEAL).issue(Sample.issue(older), null);
    }

    private static byte[] issued(String round, String participant, SortedSet<String> sections, int part) {
        Issue issue = new Issue(
                ONE.issueId(),
                ONE.questionnaire(),
                round,
                round,
                participant,
                participant,
                ONE.period(),
                ONE.due(),
                ONE.locale(),
                sections,
                part);
        return Sample.form(Sample.SMALL).issue(issue, null);
    }
}
