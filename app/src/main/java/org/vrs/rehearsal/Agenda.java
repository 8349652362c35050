package org.vrs.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.Participants;
import org.vrs.rehearsal.figures.Character;
import org.vrs.round.Round;
import org.vrs.round.RoundStage;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.version.Version;

/** What lies on everybody's desk, and who turns to it first. It is read from the database each time: nothing is remembered. */
final class Agenda {

    private final Backstage backstage;
    private final Participants participants;
    private final Cast cast;
    private final Timetable times;

    Agenda(Backstage backstage, Participants participants, Cast cast, Timetable times) {
        this.backstage = backstage;
        this.participants = participants;
        this.cast = cast;
        this.times = times;
    }

    /** The deed that comes next, if anybody has anything left to do. */
    Optional<Deed> next(Round round) {
        List<Submission> submissions = backstage.submissions(round.id());
        Stream<Deed> deeds = submissions.stream().flatMap(submission -> deed(submission).stream());
        return Stream.concat(deeds, ofRound(round, submissions).stream()).min(Deed.IN_TIME);
    }

    private Optional<Deed> ofRound(Round round, List<Submission> submissions) {
        Instant since = round.stageSince();
        if (round.stage() == RoundStage.AWAITING_RELEASE) {
            return Optional.of(new Deed(
                    times.approveReport(since),
                    Deed.Kind.APPROVE_REPORT,
                    round.id().value(),
                    0));
        }
        boolean ended = submissions.stream().allMatch(submission -> isEnd(submission.stage()));
        if (round.stage() == RoundStage.COLLECTING && round.closedAt() == null && ended && !submissions.isEmpty()) {
            Instant last = submissions.stream()
                    .map(Submission::stageSince)
                    .max(Instant::compareTo)
                    .orElse(since);
            return Optional.of(
                    new Deed(times.close(last), Deed.Kind.CLOSE, round.id().value(), 0));
        }
        return Optional.empty();
    }

    private static boolean isEnd(SubmissionStage stage) {
        return stage == SubmissionStage.ACCEPTED
                || stage == SubmissionStage.INCOMPLETE
                || stage == SubmissionStage.NOT_REPORTED;
    }

    private Optional<Deed> deed(Submission submission) {
        if (cast.stops(submission.participant(), submission.stage())) {
            return Optional.empty();
        }
        return switch (submission.stage()) {
            case IN_PREPARATION -> preparation(submission);
            case AWAITING_SIGN_OFF -> Optional.of(signOff(submission));
            case UNDER_REVIEW -> Optional.of(review(submission));
            case AWAITING_APPROVAL -> Optional.of(approval(submission));
            case INVITED, CLARIFICATION, ACCEPTED, INCOMPLETE, NOT_REPORTED -> Optional.empty();
        };
    }

    private Optional<Deed> preparation(Submission submission) {
        if (cast.of(submission.participant()) == Character.SILENT) {
            return Optional.empty();
        }
        if (submission.downloadedAt() == null) {
            Instant at = times.download(submission.participant(), zone(submission));
            return Optional.of(new Deed(at, Deed.Kind.DOWNLOAD, submission.id().value(), 0));
        }
        if (submission.latestVersion() == 0) {
            Instant at = times.firstUpload(submission.participant(), zone(submission));
            return Optional.of(new Deed(at, Deed.Kind.UPLOAD, submission.id().value(), 1));
        }
        return Optional.of(afterUpload(submission, backstage.latest(submission.id(), submission.latestVersion())));
    }

    /** A version that came back is followed by the next one; a new one is explained, then submitted. */
    private Deed afterUpload(Submission submission, Version latest) {
        String id = submission.id().value();
        int number = latest.number();
        if (submission.stageSince().isAfter(latest.uploadedAt())) {
            Instant at =
                    times.nextUpload(submission.participant(), zone(submission), submission.stageSince(), number + 1);
            return new Deed(at, Deed.Kind.UPLOAD, id, number + 1);
        }
        boolean reads = cast.of(submission.participant()).readsFindings(number);
        if (reads && backstage.hasUnexplained(submission.id(), number)) {
            Instant at = times.explain(submission.participant(), latest.uploadedAt(), number);
            return new Deed(at, Deed.Kind.EXPLAIN, id, number);
        }
        return new Deed(
                times.submit(submission.participant(), latest.uploadedAt(), number), Deed.Kind.SUBMIT, id, number);
    }

    private Deed signOff(Submission submission) {
        int version = submitted(submission);
        boolean refuse = version == 1 && cast.of(submission.participant()) == Character.SENT_BACK_AT_HOME;
        return new Deed(
                times.signOff(submission.participant(), zone(submission), submission.stageSince(), version),
                refuse ? Deed.Kind.SEND_BACK_AT_HOME : Deed.Kind.RELEASE,
                submission.id().value(),
                version);
    }

    private Deed review(Submission submission) {
        int version = submitted(submission);
        boolean refuse = version == 1 && cast.of(submission.participant()) == Character.RETURNED_BY_REVIEWER;
        return new Deed(
                times.review(submission.participant(), submission.stageSince(), version),
                refuse ? Deed.Kind.RETURN : Deed.Kind.RECOMMEND,
                submission.id().value(),
                version);
    }

    private Deed approval(Submission submission) {
        int version = submitted(submission);
        return new Deed(
                times.approve(submission.participant(), submission.stageSince(), version),
                Deed.Kind.APPROVE,
                submission.id().value(),
                version);
    }

    private static int submitted(Submission submission) {
        @Nullable Integer version = submission.submittedVersion();
        if (version == null) {
            throw new IllegalStateException("Nothing was submitted: " + submission.id());
        }
        return version;
    }

    private ZoneId zone(Submission submission) {
        return participants.get(submission.participant()).zone();
    }
}
