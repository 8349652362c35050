package org.vrs.reading;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.reading.Workbench.Comparison;
import org.vrs.reading.Workbench.Decided;
import org.vrs.review.DataRate;
import org.vrs.review.ReviewDecision;
import org.vrs.review.Reviews;
import org.vrs.review.SeenVersions;
import org.vrs.review.Waivers;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.AnswerSheets;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.validation.FindingWords;
import org.vrs.version.Acceptance;

/** Lays out a submission for its review. Every read goes through a verb that asks for permission. */
@Component
class Workbenches {

    private final Submissions submissions;
    private final Uploads uploads;
    private final Acceptance acceptance;
    private final Reviews reviews;
    private final Rounds rounds;
    private final Participants participants;
    private final Questionnaires questionnaires;
    private final Access access;
    private final WorkbenchFacts facts;
    private final Sayings sayings;
    private final WorkbenchQueries queries;
    private final Waivers waivers;
    private final SeenVersions seen;
    private final ReaderZone zone;
    private final Clock clock;

    Workbenches(
            Submissions submissions,
            Uploads uploads,
            Acceptance acceptance,
            Reviews reviews,
            Rounds rounds,
            Participants participants,
            Questionnaires questionnaires,
            Access access,
            WorkbenchFacts facts,
            Sayings sayings,
            WorkbenchQueries queries,
            Waivers waivers,
            SeenVersions seen,
            ReaderZone zone,
            Clock clock) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.acceptance = acceptance;
        this.reviews = reviews;
        this.rounds = rounds;
        this.participants = participants;
        this.questionnaires = questionnaires;
        this.access = access;
        this.facts = facts;
        this.sayings = sayings;
        this.queries = queries;
        this.waivers = waivers;
        this.seen = seen;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The workbench of a submission; that somebody of the secretariat read it is in the trail.
     *
     * @param onlyMarked whether to leave out the rows in which nothing was found
     */
    Workbench of(SubmissionId id, boolean onlyMarked, Locale locale) {
        List<ReviewDecision> decisions = reviews.of(id);
        Submission submission = submissions.get(id);
        access.requireSight(id.round().value(), id.participant());
        Round round = rounds.get(id.round());
        int version = version(submission);
        DataRate few = waivers.of(id).orElse(null);
        ZoneId here = zone.get();
        Reading reading = reading(round, submission, version, decisions, locale);
        return new Workbench(
                id,
                participants.get(id.participant()).name(),
                round,
                Tag.ofStage(submission.stage()),
                version,
                due(submission, here),
                version == 0 ? List.of() : facts.of(id, version, here),
                reading.looks(),
                reading.findings(),
                history(decisions, few, here),
                reading.compared(),
                reading.changes(),
                onlyMarked ? OnlyMarked.of(reading.sheets()) : reading.sheets(),
                onlyMarked,
                facts.acts(submission, decisions),
                few,
                queries.of(id, version, locale, here),
                queries.assigned(id));
    }

    private static int version(Submission submission) {
        Integer submitted = submission.submittedVersion();
        return submitted == null ? submission.latestVersion() : submitted;
    }

    private @Nullable Moment due(Submission submission, ZoneId here) {
        boolean waits = submission.stage() == SubmissionStage.UNDER_REVIEW
                || submission.stage() == SubmissionStage.AWAITING_APPROVAL;
        return waits ? Moment.endOf(ReviewQueue.due(submission, here), here, clock) : null;
    }

    /** The answers of a version, in words. */
    private record Reading(
            List<CellLook> looks,
            List<FoundLine> findings,
            Comparison compared,
            List<AnswerChange> changes,
            List<AnswerSheet> sheets) {
        static final Reading NOTHING =
                new Reading(List.of(), List.of(), new Comparison(0, false), List.of(), List.of());
    }

    private Reading reading(
            Round round, Submission submission, int version, List<ReviewDecision> decisions, Locale locale) {
        if (version == 0) {
            return Reading.NOTHING;
        }
        SubmissionId id = submission.id();
        Questionnaire questionnaire = questionnaires.of(round);
        Answers answers = uploads.answers(id, version);
        List<StoredFinding> found = uploads.findings(id, version);
        Set<CellId> marked = found.stream()
                .map(stored -> stored.finding().cell())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Comparison compared = compared(id, version, decisions);
        List<FoundLine> lines = FoundLine.of(
                questionnaire, locale, found, sayings.of(id, new FindingWords(questionnaire, locale), answers, found));
        List<AnswerSheet> sheets =
                figuresFirst(questionnaire, AnswerSheets.of(questionnaire, locale, answers, before(round, id), marked));
        return new Reading(
                new CellLooks(questionnaire, locale, answers, earlier(round, id), lines).of(sheets),
                lines.stream().filter(line -> line.cell() == null).toList(),
                compared,
                compared.version() == 0
                        ? List.of()
                        : AnswerChange.between(questionnaire, locale, uploads.answers(id, compared.version()), answers),
                sheets);
    }

    /** With the version that the reader saw last, or, where this is the first one, with the one last decided about. */
    private Comparison compared(SubmissionId id, int version, List<ReviewDecision> decisions) {
        int before = seen.open(id, version);
        int decided = decisions.stream()
                .mapToInt(ReviewDecision::version)
                .filter(number -> number < version)
                .max()
                .orElse(0);
        return before > 0 ? new Comparison(before, true) : new Comparison(decided, false);
    }

    /** The cover and the notes are read when a figure asks for them. */
    private static List<AnswerSheet> figuresFirst(Questionnaire questionnaire, List<AnswerSheet> sheets) {
        Set<String> figures = questionnaire.sections().stream()
                .filter(Section::shared)
                .map(Section::id)
                .collect(Collectors.toSet());
        return sheets.stream()
                .sorted(Comparator.comparing(sheet -> !figures.contains(sheet.id())))
                .toList();
    }

    private Answers before(Round round, SubmissionId id) {
        RoundId previous = round.previous();
        return previous == null
                ? Answers.NONE
                : acceptance.own(SubmissionId.of(previous, id.participant())).orElse(Answers.NONE);
    }

    /** Two rounds before. */
    private Answers earlier(Round round, SubmissionId id) {
        RoundId previous = round.previous();
        return previous == null ? Answers.NONE : before(rounds.get(previous), id);
    }

    /** What reviewers and approvers decided, and what was waived or not any more, newest first. */
    private List<Decided> history(List<ReviewDecision> decisions, @Nullable DataRate few, ZoneId here) {
        Stream<Decided> reviewed = decisions.stream().map(decision -> decided(decision, here));
        Stream<Decided> waived =
                few == null ? Stream.of() : few.decided().stream().map(waiver -> decided(waiver, here));
        return Stream.concat(reviewed, waived)
                .sorted(Comparator.comparing((Decided decided) -> decided.at().utc())
                        .reversed())
                .toList();
    }

    private Decided decided(DataRate.Waiver waiver, ZoneId here) {
        return new Decided(
                Text.of(waiver.waived() ? "desk.decision.WAIVED" : "desk.decision.WAIVER_ENDED"),
                waiver.version(),
                waiver.reason(),
                facts.name(waiver.by()),
                Moment.of(waiver.at(), here, clock),
                List.of());
    }

    private Decided decided(ReviewDecision decision, ZoneId here) {
        return new Decided(
                Text.of("desk.decision." + decision.kind() + (decision.withReservation() ? ".reservation" : "")),
                decision.version(),
                decision.message(),
                facts.name(decision.by()),
                Moment.of(decision.at(), here, clock),
                decision.points());
    }
}
