package org.vrs.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.desk.RoundLines.RoundLine;
import org.vrs.desk.StuckSteps.Stuck;
import org.vrs.reading.ReaderZone;
import org.vrs.reading.ReviewQueue;
import org.vrs.round.Round;
import org.vrs.round.RoundStage;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.submission.SubmissionStage;

/** Collects what waits for a member of the secretariat, the longest first. */
@Component
class SecretariatDesk {

    private final ReviewQueue reviews;
    private final StuckSteps stuckSteps;
    private final RoundLines lines;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    SecretariatDesk(
            ReviewQueue reviews, StuckSteps stuckSteps, RoundLines lines, Access access, ReaderZone zone, Clock clock) {
        this.reviews = reviews;
        this.stuckSteps = stuckSteps;
        this.lines = lines;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /** Everything that the reader, and not only a colleague, can do something about. */
    List<Need> needs(List<RoundLine> rounds) {
        List<Need> needs = new ArrayList<>();
        if (access.may(Verb.RETRY_STEP)) {
            stuckSteps.all().forEach(stuck -> needs.add(stuck(stuck)));
        }
        reviews.entries().stream().filter(ReviewQueue.Entry::yours).forEach(entry -> needs.add(review(entry)));
        for (RoundLine line : rounds) {
            addRound(line.round(), needs);
        }
        needs.sort(Comparator.comparing(need -> need.since().utc()));
        return needs;
    }

    private Need stuck(Stuck stuck) {
        return new Need(
                Text.of(stuck.what()),
                stuck.whom(),
                Tag.of("desk.attention.STUCK", Tone.TROUBLE),
                stuck.since(),
                "/rounds/" + stuck.round());
    }

    private static Need review(ReviewQueue.Entry entry) {
        String what = entry.stage() == SubmissionStage.UNDER_REVIEW ? "desk.need.review" : "desk.need.approve";
        return new Need(
                Text.of(what, entry.version()),
                Text.plain(entry.participant()),
                entry.tag(),
                entry.since(),
                "/reviews/" + entry.id());
    }

    private void addRound(Round round, List<Need> needs) {
        Tag tag = Tag.ofStage(round.stage());
        Text whom = Text.plain(round.title());
        if (round.stage() == RoundStage.AWAITING_RELEASE && access.may(Verb.APPROVE_REPORT)) {
            needs.add(new Need(
                    Text.of("desk.need.report"), whom, tag, moment(round.stageSince()), "/reports/" + round.id()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        boolean collecting = round.closedAt() == null && today.isAfter(round.dueDate());
        if (collecting && access.may(Verb.CLOSE_ROUND)) {
            Moment due = Moment.endOf(round.dueDate(), zone.get(), clock);
            needs.add(new Need(Text.of("desk.need.close"), whom, tag, due, "/rounds/" + round.id()));
        }
    }

    private Moment moment(Instant at) {
        return Moment.of(at, zone.get(), clock);
    }

    List<RoundLine> rounds() {
        return lines.all();
    }
}
