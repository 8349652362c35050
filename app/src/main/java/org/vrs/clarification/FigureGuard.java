package org.vrs.clarification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vrs.access.NoNationalData;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Section;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.version.Acceptance;

/**
 * Keeps figures of one participant out of what the secretariat writes to another: a text may only hold figures that stand in
 * the recipient's own return, of this round or its last accepted one, unless the writer confirms where others come from.
 */
@Component
@NoNationalData("answers which figures of a text are not the recipient's own; the verbs around it ask")
public class FigureGuard {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    FigureGuard(
            Submissions submissions,
            Uploads uploads,
            Acceptance acceptance,
            Rounds rounds,
            Questionnaires questionnaires) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    /**
     * Lets a text pass.
     *
     * @param source where figures come from that are not the recipient's own, as the writer confirms; may be empty
     * @throws Problem 422 {@code query.foreign-figure} where there are such figures and no source
     */
    public void require(SubmissionId recipient, String text, String source) {
        if (source.isBlank() && !foreign(recipient, text).isEmpty()) {
            throw Problem.invalid("query.foreign-figure");
        }
    }

    /** The figures of a text that are not in the recipient's own return, as they are written. */
    public List<String> foreign(SubmissionId recipient, String text) {
        Round round = rounds.get(recipient.round());
        Set<String> names = names(round, recipient);
        List<FiguresInText.Figure> figures = FiguresInText.of(text, names);
        if (figures.isEmpty()) {
            return List.of();
        }
        Set<BigDecimal> own = own(round, recipient, names);
        return figures.stream()
                .filter(figure -> figure.meanings().stream().noneMatch(own::contains))
                .map(FiguresInText.Figure::text)
                .distinct()
                .toList();
    }

    /** Lets only a text pass that holds no figure at all, because people of other participants read it. */
    public void requireNone(SubmissionId about, String text) {
        Round round = rounds.get(about.round());
        Set<BigDecimal> years = new HashSet<>();
        addYears(years, round);
        boolean figures = FiguresInText.of(text, names(round, about)).stream()
                .anyMatch(figure -> figure.meanings().stream().noneMatch(years::contains));
        if (figures) {
            throw Problem.invalid("point.figure");
        }
    }

    /** What has digits in its name and is no figure. */
    private Set<String> names(Round round, SubmissionId id) {
        Questionnaire questionnaire = questionnaires.of(round);
        Set<String> names = new HashSet<>(Set.of(round.id().value(), id.value()));
        RoundId previous = round.previous();
        if (previous != null) {
            names.add(previous.value());
        }
        questionnaire.questions().forEach(question -> {
            names.add(question.id());
            question.cells().forEach(cell -> names.add(cell.value()));
        });
        questionnaire.sections().stream().map(Section::id).forEach(names::add);
        questionnaire.rules().stream().map(Rule::id).forEach(names::add);
        return names;
    }

    private Set<BigDecimal> own(Round round, SubmissionId id, Set<String> names) {
        Set<BigDecimal> own = new HashSet<>();
        addYears(own, round);
        Submission submission = submissions.get(id);
        Integer submitted = submission.submittedVersion();
        if (submitted != null) {
            add(own, uploads.answers(id, submitted), names);
        }
        RoundId previous = round.previous();
        if (previous != null) {
            addYears(own, rounds.get(previous));
            acceptance.own(SubmissionId.of(previous, id.participant())).ifPresent(answers -> add(own, answers, names));
        }
        return own;
    }

    private static void addYears(Set<BigDecimal> own, Round round) {
        Stream.of(round.periodStart(), round.periodEnd())
                .map(LocalDate::getYear)
                .map(BigDecimal::valueOf)
                .map(FiguresInText::same)
                .forEach(own::add);
    }

    private static void add(Set<BigDecimal> own, Answers answers, Set<String> names) {
        for (Answer answer : answers.cells().values()) {
            if (answer instanceof Answer.Number number) {
                own.add(FiguresInText.same(number.value()));
            } else {
                FiguresInText.of(answer.text(), names).forEach(figure -> own.addAll(figure.meanings()));
            }
        }
    }
}
