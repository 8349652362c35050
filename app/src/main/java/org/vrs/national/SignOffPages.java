package org.vrs.national;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerSheets;
import org.vrs.screen.Confirm;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.submission.Acceptance;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.submission.Uploads;
import org.vrs.submission.Version;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Collects what the sign-off authority reads before deciding: the submitted version and nothing newer. */
@Component
class SignOffPages {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final VersionPages versions;
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
        boolean mayDecide =
                submission.stage() == SubmissionStage.AWAITING_SIGN_OFF && access.may(Verb.SIGN_OFF, id.participant());
        boolean samePerson = mayDecide
                && users.current().map(user -> user.id().equals(submitter.id())).orElse(false);
        return new SignOffPage(
                version,
                round.title(),
                participant.name(),
                Tag.ofStage(submission.stage()),
                List.of(version.answersSha256().split("(?<=\\G.{8})")),
                submitter.name(),
                Moment.of(at(submission), participant.zone(), clock),
                versions.findings(round, uploads.findings(id, version.number()), locale),
                AnswerSheets.of(
                        questionnaires.of(round),
                        locale,
                        uploads.answers(id, version.number()),
                        before.orElse(Answers.NONE)),
                before.isPresent(),
                samePerson,
                mayDecide && !samePerson ? release(version) : null,
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

    private static Confirm release(Version version) {
        return new Confirm(
                Text.of("national.release"),
                Text.of("national.release.consequence", version.number()),
                Text.of("national.release.do"),
                "/submissions/" + version.submission() + "/release",
                Map.of("hash", version.answersSha256()),
                false);
    }
}
