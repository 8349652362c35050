package org.vrs.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.reading.ReaderZone;
import org.vrs.report.ReportRevision;
import org.vrs.report.Reports;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;

/** What the pages on regional reports show: to readers the published edition, to those who release it every draft. */
@Component
class ReportPages {

    private final Reports reports;
    private final Rounds rounds;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    ReportPages(Reports reports, Rounds rounds, Access access, ReaderZone zone, Clock clock) {
        this.reports = reports;
        this.rounds = rounds;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /** A published report with what proves that a file is it. */
    record Edition(
            Round round,
            ReportRevision report,
            @Nullable Moment cutOff,
            @Nullable Moment published) {}

    /** A rendering that those who release reports see. */
    record Draft(
            ReportRevision report,
            Moment rendered,
            @Nullable Moment approved) {}

    /**
     * The page of one round's report.
     *
     * @param edition the published report, where there is one that the reader may have
     * @param drafts  every rendering, newest first; empty for who sees no drafts
     * @param waiting the revision that waits for the reader's approval, or 0
     */
    record Page(Round round, @Nullable Edition edition, List<Draft> drafts, int waiting) {
        public Tag stage() {
            return Tag.ofStage(round.stage());
        }
    }

    /** The published reports that the reader may have, newest first. */
    List<Edition> editions() {
        return reports.available().stream()
                .flatMap(round -> reports.edition(round.id()).stream().map(report -> edition(round, report)))
                .toList();
    }

    private Edition edition(Round round, ReportRevision report) {
        return new Edition(round, report, moment(round.closedAt()), moment(report.publishedAt()));
    }

    private @Nullable Moment moment(@Nullable Instant at) {
        return at == null ? null : Moment.of(at, zone.get(), clock);
    }

    /** The rounds whose report is not out yet and has a draft, for those who see drafts. */
    List<Round> drafts() {
        return access.may(Verb.SEE_REPORT_DRAFT)
                ? rounds.all().stream()
                        .filter(round -> round.stage() != RoundStage.PUBLISHED)
                        .filter(round -> !reports.revisions(round.id()).isEmpty())
                        .toList()
                : List.of();
    }

    /** Who may have neither the report nor a draft is refused, whether there is one or not. */
    Page of(RoundId id) {
        boolean seesDrafts = access.may(Verb.SEE_REPORT_DRAFT);
        if (!seesDrafts) {
            access.requireReport(id.value());
        }
        Round round = rounds.get(id);
        List<Draft> drafts =
                seesDrafts ? reports.revisions(id).stream().map(this::draft).toList() : List.of();
        Edition edition =
                reports.edition(id).map(report -> edition(round, report)).orElse(null);
        return new Page(round, edition, drafts, waiting(round, drafts));
    }

    private Draft draft(ReportRevision report) {
        return new Draft(report, Moment.of(report.renderedAt(), zone.get(), clock), moment(report.approvedAt()));
    }

    private int waiting(Round round, List<Draft> drafts) {
        boolean waits =
                round.stage() == RoundStage.AWAITING_RELEASE && !drafts.isEmpty() && access.may(Verb.APPROVE_REPORT);
        return waits ? drafts.get(0).report().revision() : 0;
    }
}
