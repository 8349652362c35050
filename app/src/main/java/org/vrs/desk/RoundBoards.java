package org.vrs.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.desk.RoundBoard.Line;
import org.vrs.desk.StuckSteps.Stuck;
import org.vrs.finding.SubmissionProgress;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.reading.ReaderZone;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.RoundStage;
import org.vrs.round.Rounds;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Text;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;

/** Puts a round's board together. Every read goes through a verb that asks for permission. */
@Component
class RoundBoards {

    static final String ALL = "all";
    static final String ATTENTION = "attention";

    private final Rounds rounds;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Participants participants;
    private final StuckSteps stuckSteps;
    private final LivePictures pictures;
    private final Access access;
    private final ReaderZone zone;
    private final Clock clock;

    RoundBoards(
            Rounds rounds,
            Submissions submissions,
            Uploads uploads,
            Participants participants,
            StuckSteps stuckSteps,
            LivePictures pictures,
            Access access,
            ReaderZone zone,
            Clock clock) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.uploads = uploads;
        this.participants = participants;
        this.stuckSteps = stuckSteps;
        this.pictures = pictures;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    /** The board with the lines that a filter leaves. */
    RoundBoard of(RoundId id, String filter) {
        Round round = rounds.get(id);
        List<Stuck> stuck = stuckSteps.of(id);
        List<Submission> all = submissions.of(id);
        List<Line> lines = lines(round, all, stuck);
        return new RoundBoard(
                round,
                Moment.endOf(round.dueDate(), zone.get(), clock),
                round.closedAt() == null ? null : Moment.of(round.closedAt(), zone.get(), clock),
                counts(all),
                lines.stream().filter(line -> shown(line, filter)).toList(),
                rounds.participants(id).size(),
                Math.toIntExact(lines.stream()
                        .filter(line -> !line.attention().isEmpty())
                        .count()),
                filter,
                round.stage() != RoundStage.PUBLISHED,
                stuck,
                access.may(Verb.RETRY_STEP),
                pictures.twins(id),
                close(round, all));
    }

    private static Map<SubmissionStage, Integer> counts(List<Submission> all) {
        Map<SubmissionStage, Integer> counts = new EnumMap<>(SubmissionStage.class);
        for (SubmissionStage stage : SubmissionStage.values()) {
            counts.put(stage, 0);
        }
        all.forEach(submission -> counts.merge(submission.stage(), 1, Integer::sum));
        return counts;
    }

    /** Every line of the board, by name. */
    private List<Line> lines(Round round, List<Submission> all, List<Stuck> stuck) {
        Map<SubmissionId, SubmissionProgress> progress = uploads.progress(round.id()).stream()
                .collect(Collectors.toMap(SubmissionProgress::id, Function.identity()));
        Set<String> stuckKeys = stuck.stream().map(Stuck::key).collect(Collectors.toSet());
        return all.stream()
                .map(submission -> line(
                        round,
                        submission,
                        progress.get(submission.id()),
                        stuckKeys.contains(submission.id().value())))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    private Line line(Round round, Submission submission, @Nullable SubmissionProgress progress, boolean stuck) {
        Participant participant = participants.get(submission.participant());
        ZoneId here = zone.get();
        Instant now = clock.instant();
        Set<Attention> attention = Attention.of(submission, round, participant.zone(), now);
        if (stuck) {
            attention.add(Attention.STUCK);
        }
        return new Line(
                participant.code().value(),
                participant.name(),
                submission.stage(),
                ChronoUnit.DAYS.between(submission.stageSince(), now),
                Moment.of(activity(submission, progress), here, clock),
                submission.latestVersion(),
                progress == null ? 0 : progress.answeredPercent(),
                progress == null ? 0 : progress.errors(),
                progress == null ? 0 : progress.warningsLeft(),
                attention.stream().sorted().map(Attention::tag).toList(),
                submission.latestVersion() > 0 && access.may(Verb.SEE_OWN_SUBMISSION, submission.participant())
                        ? "/reviews/" + submission.id()
                        : null);
    }

    private static Instant activity(Submission submission, @Nullable SubmissionProgress progress) {
        return Stream.of(
                        submission.stageSince(),
                        submission.downloadedAt(),
                        progress == null ? null : progress.uploadedAt())
                .filter(at -> at != null)
                .max(Comparator.naturalOrder())
                .orElse(submission.stageSince());
    }

    private static boolean shown(Line line, String filter) {
        return switch (filter) {
            case ALL -> true;
            case ATTENTION -> !line.attention().isEmpty();
            default -> line.stage().name().equals(filter);
        };
    }

    private @Nullable Confirm close(Round round, List<Submission> all) {
        if (round.stage() != RoundStage.COLLECTING || round.closedAt() != null || !access.may(Verb.CLOSE_ROUND)) {
            return null;
        }
        long accepted = all.stream()
                .filter(submission -> submission.stage() == SubmissionStage.ACCEPTED)
                .count();
        return new Confirm(
                Text.of("desk.close"),
                Text.of("desk.close.consequence", accepted, all.size() - accepted),
                Text.of("desk.close.do"),
                "/rounds/" + round.id() + "/close",
                Map.of(),
                true);
    }
}
