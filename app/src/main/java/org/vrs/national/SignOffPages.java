package org.vrs.national;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.draft.CellChange;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerSheets;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.version.Acceptance;
import org.vrs.version.Version;

/** Collects what the sign-off authority reads before deciding: the submitted version and nothing newer. */
@Component
class SignOffPages {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final VersionPages versions;
    private final SignOffs signOffs;
    private final SignatureLines signatures;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    SignOffPages(
            Submissions submissions,
            Uploads uploads,
            Acceptance acceptance,
            VersionPages versions,
            SignOffs signOffs,
            SignatureLines signatures,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Users users,
            Access access,
            Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.versions = versions;
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The page of what was submitted.
     *
     * @throws Problem 409 while nothing is submitted
     */
    SignOffPage page(SubmissionId id, Locale locale) {
        Submission submission = submissions.get(id);
        Version version = submitted(submission);
        Round round = rounds.get(id.round());
        Participant participant = participants.get(id.participant());
        User submitter = users.get(UserId.valueOf(String.valueOf(submission.submittedBy())));
        Optional<Answers> before = before(round, id);
        boolean mayDecide = submission.stage() == SubmissionStage.AWAITING_SIGN_OFF && signOffs.maySign(id);
        String content = signOffs.content(id, version.number()).sha256();
        boolean samePerson = mayDecide
                && users.current().map(user -> user.id().equals(submitter.id())).orElse(false);
        return new SignOffPage(
                version,
                round.title(),
                participant.name(),
                Tag.ofStage(submission.stage()),
                List.of(content.split("(?<=\\G.{8})")),
                submitter.name(),
                Moment.of(at(submission), participant.zone(), clock),
                versions.findings(id, version.number(), locale),
                AnswerSheets.of(
                        questionnaires.of(round),
                        locale,
                        uploads.answers(id, version.number()),
                        before.orElse(Answers.NONE)),
                before.isPresent(),
                signatures.of(id),
                since(id, version),
                signOffs.behalf(id).map(User::name).orElse(""),
                mayWithdraw(submission),
                access.may(Verb.NAME_DEPUTY, id.participant()),
                samePerson,
                mayDecide && !samePerson ? release(version, content) : null,
                mayDecide);
    }

    private Version submitted(Submission submission) {
        @Nullable Integer number = submission.submittedVersion();
        boolean moving =
                submission.stage() == SubmissionStage.INVITED || submission.stage() == SubmissionStage.IN_PREPARATION;
        if (number == null || moving) {
            throw Problem.conflict("sign-off.nothing");
        }
        return uploads.version(submission.id(), number);
    }

    private static Instant at(Submission submission) {
        Instant at = submission.submittedAt();
        return at == null ? submission.stageSince() : at;
    }

    private Optional<Answers> before(Round round, SubmissionId id) {
        return Optional.ofNullable(round.previous())
                .flatMap(previous -> acceptance.own(SubmissionId.of(previous, id.participant())));
    }

    private boolean mayWithdraw(Submission submission) {
        return switch (submission.stage()) {
            case UNDER_REVIEW, AWAITING_APPROVAL -> signOffs.maySign(submission.id());
            case INVITED, IN_PREPARATION, AWAITING_SIGN_OFF, CLARIFICATION, ACCEPTED, INCOMPLETE, NOT_REPORTED -> false;
        };
    }

    private SignOffPage.@Nullable Since since(SubmissionId id, Version version) {
        return signOffs.of(id).stream()
                .filter(signature -> signature.released() && signature.version() != version.number())
                .findFirst()
                .map(signed -> new SignOffPage.Since(
                        signed.version(),
                        changes(uploads.answers(id, signed.version()), uploads.answers(id, version.number()))))
                .orElse(null);
    }

    private static int changes(Answers before, Answers now) {
        Set<CellId> cells = new HashSet<>(before.cells().keySet());
        cells.addAll(now.cells().keySet());
        return (int) cells.stream()
                .filter(cell -> !CellChange.code(before.cells().get(cell))
                        .equals(CellChange.code(now.cells().get(cell))))
                .count();
    }

    private static Confirm release(Version version, String content) {
        return new Confirm(
                Text.of("national.release"),
                Text.of("national.release.consequence", version.number()),
                Text.of("national.release.do"),
                "/submissions/" + version.submission() + "/release",
                Map.of("hash", content),
                false);
    }
}
