package org.vrs.version;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.validation.CheckInput;
import org.vrs.validation.Period;

/** The returns that were handed in over the years, for a rule that is tried on them. Nothing of them is changed. */
@Service
public class PastReturns {

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final Rounds rounds;
    private final Access access;

    PastReturns(SubmissionTable submissions, VersionTable versions, Rounds rounds, Access access) {
        this.submissions = submissions;
        this.versions = versions;
        this.rounds = rounds;
        this.access = access;
    }

    /** One return: the accepted version, or the submitted one before there is an accepted one. */
    public record Past(SubmissionId id, int version, boolean accepted) {}

    /** All of them, those of the newest round first. */
    public List<Past> all() {
        access.require(Verb.TRY_RULES);
        return submissions.handedIn().stream().map(PastReturns::past).toList();
    }

    private static Past past(Submission submission) {
        @Nullable Integer accepted = submission.acceptedVersion();
        return accepted != null
                ? new Past(submission.id(), accepted, true)
                : new Past(submission.id(), Objects.requireNonNull(submission.submittedVersion()), false);
    }

    /**
     * What checks look at in a return.
     *
     * @param form the questionnaire whose rule is tried; answers of an earlier version are carried over to it
     * @return empty where the return answers another questionnaire from which nothing is carried over
     */
    public Optional<CheckInput> input(Past past, Questionnaire form) {
        access.require(Verb.TRY_RULES);
        Round round = rounds.get(past.id().round());
        Period period = new Period(round.periodStart(), round.periodEnd());
        return carried(versions.answers(past.id(), past.version()), round.questionnaire(), form)
                .map(answers -> new CheckInput(
                        answers,
                        last(past, round, form),
                        period,
                        past.id().participant().value()));
    }

    private @Nullable Answers last(Past past, Round round, Questionnaire form) {
        @Nullable RoundId previous = round.previous();
        return previous == null
                ? null
                : versions.accepted(SubmissionId.of(previous, past.id().participant()))
                        .flatMap(
                                answers -> carried(answers, rounds.get(previous).questionnaire(), form))
                        .orElse(null);
    }

    private static Optional<Answers> carried(Answers answers, QuestionnaireId id, Questionnaire form) {
        return id.equals(form.id())
                ? Optional.of(answers)
                : form.carryOver(id).map(carry -> carry.carry(answers, form).answers());
    }
}
