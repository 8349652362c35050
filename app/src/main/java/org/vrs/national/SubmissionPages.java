package org.vrs.national;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.review.Reservations;
import org.vrs.review.Reviews;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.TaskList;
import org.vrs.screen.Text;
import org.vrs.screen.Tone;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.version.Version;

/** Collects what a participant is shown of its own submission; whoever may not see it gets no further than the first line. */
@Component
class SubmissionPages {

    private final Submissions submissions;
    private final Uploads uploads;
    private final DraftLines drafts;
    private final SignOffs signOffs;
    private final SignatureLines signatures;
    private final Reviews reviews;
    private final Reservations reservations;
    private final Rounds rounds;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    SubmissionPages(
            Submissions submissions,
            Uploads uploads,
            DraftLines drafts,
            SignOffs signOffs,
            SignatureLines signatures,
            Reviews reviews,
            Reservations reservations,
            Rounds rounds,
            Participants participants,
            Users users,
            Access access,
            Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.reviews = reviews;
        this.reservations = reservations;
        this.rounds = rounds;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    SubmissionPage page(SubmissionId id) {
        Submission submission = submissions.get(id);
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        ZoneId zone = participant.zone();
        FoundList.Left left = left(submission);
        DraftLine draft = drafts.of(submission);
        boolean few = access.tooFewFigures(id.round().value(), id.participant());
        TaskList tasks = new Tasks(submission, left, draft, access, signOffs.maySign(id), few).list();
        boolean mayUpload =
                submission.stage() == SubmissionStage.IN_PREPARATION && access.may(Verb.UPLOAD, id.participant());
        return new SubmissionPage(
                submission,
                round.title(),
                participant.name(),
                Moment.endOf(round.dueDate(), zone, clock),
                Moment.endOf(round.lateUntil(), zone, clock),
                returned(submission),
                tasks,
                mayUpload,
                mayUpload && tasks.next() == null && (draft == null || !draft.maySave()),
                draft,
                signatures.of(id).stream()
                        .findFirst()
                        .filter(signature -> signature.end() != null)
                        .orElse(null),
                access.may(Verb.NAME_DEPUTY, id.participant()),
                lines(submission, left, zone),
                reservations.of(id),
                few ? access.leastDataRate() : null);
    }

    private FoundList.Left left(Submission submission) {
        return submission.latestVersion() == 0
                ? new FoundList.Left(0, 0)
                : FoundList.Left.of(uploads.findings(submission.id(), submission.latestVersion()));
    }

    /** A review follows a release; where the last sign-off decision is a release, it was the review that returned. */
    private SubmissionPage.@Nullable Returned returned(Submission submission) {
        SubmissionId id = submission.id();
        List<SignOff> decisions = signOffs.of(id);
        if (submission.stage() != SubmissionStage.IN_PREPARATION || decisions.isEmpty()) {
            return null;
        }
        return decisions.get(0).released()
                ? new SubmissionPage.Returned("national.returned.review", reviews.lastMessage(id))
                : new SubmissionPage.Returned("national.returned.sign-off", signOffs.lastMessage(id));
    }

    private List<SubmissionPage.Line> lines(Submission submission, FoundList.Left left, ZoneId zone) {
        return uploads.versions(submission.id()).stream()
                .map(version -> new SubmissionPage.Line(
                        version.number(),
                        Moment.of(version.uploadedAt(), zone, clock),
                        users.get(UserId.valueOf(version.uploadedBy())).name(),
                        version.fileName(),
                        version.answeredPercent(),
                        tag(submission, version, left)))
                .toList();
    }

    private static Tag tag(Submission submission, Version version, FoundList.Left left) {
        Integer submitted = submission.submittedVersion();
        boolean preparing = submission.stage() == SubmissionStage.IN_PREPARATION;
        if (!preparing && submitted != null && submitted == version.number()) {
            return Tag.ofStage(submission.stage());
        }
        if (version.takenBackAt() != null) {
            return Tag.of("national.version.taken-back", Tone.QUIET);
        }
        if (version.number() != submission.latestVersion()) {
            return Tag.of("national.version.replaced", Tone.QUIET);
        }
        return tag(left);
    }

    /** What is left to do with a version before it can be submitted. */
    static Tag tag(FoundList.Left left) {
        if (left.errors() > 0) {
            return new Tag(Text.of("national.status.errors", left.errors()), Tone.TROUBLE);
        }
        return left.unexplained() > 0
                ? new Tag(Text.of("national.status.unexplained", left.unexplained()), Tone.WAITING)
                : Tag.of("national.version.in-order", Tone.DONE);
    }
}
