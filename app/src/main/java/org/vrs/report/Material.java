package org.vrs.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

/** What all chapters of a report are made from: the edition, the participants, what was asked, and the words. */
record Material(Edition edition, List<Reporter> reporters, Questionnaire questionnaire, ReportTexts texts) {

    List<Reporter> reported() {
        return reporters.stream()
                .filter(reporter -> reporter.accepted() != null)
                .toList();
    }

    Splits thisRound(String section, Function<Answers, @Nullable Split> subject) {
        return Splits.of(reporters, section, Reporter::accepted, subject);
    }

    Splits lastRound(String section, Function<Answers, @Nullable Split> subject) {
        return Splits.of(reporters, section, Reporter::previous, subject);
    }

    /** "31 of 45 participants reported". */
    String count() {
        return texts.get("cover.count", reported().size(), reporters.size());
    }

    /** The lines around a table: its title, and by whom, until when and by how many it was reported. */
    RegionalReport.Caption caption(String table, int contributors, String note) {
        return new RegionalReport.Caption(
                texts.get(table + ".title"),
                texts.get("basis", edition.period(), texts.date(edition.cutOff()), contributors, reporters.size()),
                note);
    }
}
