package org.vrs.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.comparison.Comparison.Kind;
import org.vrs.comparison.ComparisonPage.Choice;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.Text;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.version.Acceptance;
import org.vrs.version.Version;

/**
 * Collects what is compared. A side is named by the number of a version, or by the id of a round whose accepted return of
 * the same participant is meant. Every answer comes through a verb that asks for permission.
 */
@Component
class ComparisonPages {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final SignOffs signOffs;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Access access;

    ComparisonPages(
            Submissions submissions,
            Uploads uploads,
            Acceptance acceptance,
            SignOffs signOffs,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Access access) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.signOffs = signOffs;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.access = access;
    }

    /** One side of a comparison: its answers and the round they were given in. */
    private record Side(String name, Text title, Round round, Answers answers) {}

    /**
     * Two versions of a submission, or its version and what another round accepted.
     *
     * @param from empty for what was signed last, else the version before, else the last accepted return
     * @param to   empty for the version that is submitted, else the latest
     */
    ComparisonPage own(SubmissionId id, String from, String to, @Nullable Kind show, Locale locale) {
        Submission submission = submissions.get(id);
        access.requireSight(id.round().value(), id.participant());
        Integer submitted = submission.submittedVersion();
        int latest = submitted == null ? submission.latestVersion() : submitted;
        if (latest == 0) {
            throw Problem.conflict("comparison.nothing");
        }
        Side right = side(id, to.isEmpty() ? String.valueOf(latest) : to);
        Side left = side(id, from.isEmpty() ? before(id, right.name()) : from);
        String address = "/submissions/" + id + "/changes";
        return page(left, right, id.participant(), address, choices(id), show, locale);
    }

    private String before(SubmissionId id, String right) {
        RoundId previous = rounds.get(id.round()).previous();
        return signOffs.of(id).stream()
                .filter(SignOff::released)
                .map(signature -> String.valueOf(signature.version()))
                .filter(version -> !version.equals(right))
                .findFirst()
                .orElseGet(() -> isVersion(right) && Integer.parseInt(right) > 1
                        ? String.valueOf(Integer.parseInt(right) - 1)
                        : previous == null ? right : previous.value());
    }

    private static boolean isVersion(String side) {
        return side.matches("[0-9]{1,6}");
    }

    private Side side(SubmissionId id, String name) {
        if (isVersion(name)) {
            int version = Integer.parseInt(name);
            Answers answers = uploads.answers(id, version);
            return new Side(name, Text.of("national.version", version), rounds.get(id.round()), answers);
        }
        Round round = round(name);
        Answers accepted = acceptance
                .own(SubmissionId.of(round.id(), id.participant()))
                .orElseThrow(() -> Problem.notFound("version", name));
        return new Side(name, Text.of("comparison.accepted", round.title()), round, accepted);
    }

    private Round round(String name) {
        if (!name.matches("[0-9]{4}-[0-9]{1,3}")) {
            throw Problem.notFound("round", name);
        }
        return rounds.get(RoundId.valueOf(name));
    }

    private List<Choice> choices(SubmissionId id) {
        List<Choice> choices = new ArrayList<>();
        for (Version version : uploads.versions(id)) {
            choices.add(new Choice(String.valueOf(version.number()), Text.of("national.version", version.number())));
        }
        for (Round round : rounds.all()) {
            if (acceptance.own(SubmissionId.of(round.id(), id.participant())).isPresent()) {
                choices.add(new Choice(round.id().value(), Text.of("comparison.accepted", round.title())));
            }
        }
        return choices;
    }

    private Round other(Round round, String with) {
        if (!with.isEmpty()) {
            return round(with);
        }
        RoundId previous = round.previous();
        if (previous == null) {
            throw Problem.conflict("comparison.nothing");
        }
        return rounds.get(previous);
    }

    /** What a participant reported in two rounds, as far as the reader sees both. */
    ComparisonPage shared(RoundId id, ParticipantCode owner, String with, @Nullable Kind show, Locale locale) {
        Answers now = acceptance.shared(id, owner);
        Round round = rounds.get(id);
        Round other = other(round, with);
        Answers before = acceptance.shared(other.id(), owner);
        String address = "/shared/" + id + "/" + owner + "/changes";
        return page(
                new Side(other.id().value(), Text.of("comparison.accepted", other.title()), other, before),
                new Side(id.value(), Text.of("comparison.accepted", round.title()), round, now),
                owner,
                address,
                List.of(),
                show,
                locale);
    }

    private ComparisonPage page(
            Side left,
            Side right,
            ParticipantCode owner,
            String address,
            List<Choice> choices,
            @Nullable Kind show,
            Locale locale) {
        Comparison all = new Comparing(questionnaires.of(left.round()), questionnaires.of(right.round()), locale)
                .between(left.answers(), right.answers());
        return new ComparisonPage(
                right.round().title(),
                participants.get(owner).name(),
                address,
                left.name(),
                left.title(),
                right.name(),
                right.title(),
                choices,
                all.only(show),
                all,
                show,
                "VRS-" + right.round().id() + "-" + owner + "-changes-" + left.name() + "-to-" + right.name());
    }
}
