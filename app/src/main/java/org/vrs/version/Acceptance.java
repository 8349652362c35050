package org.vrs.version;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.Contribution;
import org.vrs.access.Sharing;
import org.vrs.access.Verb;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Relations;
import org.vrs.questionnaire.Section;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;

/** Accepted submissions: what acceptance opens, and what may be read of them by whom. */
@Service
public class Acceptance {

    /** Returns before the last one that a check looks at. */
    private static final int EARLIER = 2;

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Access access;
    private final Clock clock;

    Acceptance(
            SubmissionTable submissions,
            VersionTable versions,
            Rounds rounds,
            Questionnaires questionnaires,
            Access access,
            Clock clock) {
        this.submissions = submissions;
        this.versions = versions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.access = access;
        this.clock = clock;
    }

    /** The model has come to acceptance: the version is final, and the participant has contributed. Again is no harm. */
    @CalledByModel
    @Transactional
    void open(SubmissionId id) {
        Submission submission = submissions.get(id);
        Integer version = submission.submittedVersion();
        if (version == null) {
            throw new IllegalStateException("Accepted without a submitted version: " + id);
        }
        if (submission.acceptedAt() == null) {
            submissions.accept(id, clock.instant());
        }
        Answers answers = versions.answers(id, version);
        access.open(new Contribution(
                id.round().value(),
                id.participant(),
                sharing(id.round(), answers),
                versions.get(id, version).dataRatePercent(),
                nil(answers),
                clock.instant()));
    }

    /** How a participant shares each section (question X8); all, where it did not say. */
    public static Map<String, Sharing> sharing(Questionnaire questionnaire, Answers answers) {
        Map<String, Sharing> sharing = new HashMap<>();
        for (Section section : questionnaire.sections()) {
            if (section.shared()) {
                String choice = answers.text("X8." + section.id());
                sharing.put(section.id(), choice == null ? Sharing.ALL : Sharing.valueOf(choice));
            }
        }
        return sharing;
    }

    /** Whether a return says that there was nothing to report. */
    public static boolean nil(Answers answers) {
        return Relations.NIL.equals(answers.text("X7.FORM"));
    }

    private Map<String, Sharing> sharing(RoundId round, Answers answers) {
        return sharing(questionnaire(round), answers);
    }

    private Questionnaire questionnaire(RoundId round) {
        return questionnaires.of(rounds.get(round));
    }

    /** The participants whose accepted submissions of a round the user sees, the own one included. */
    public List<ParticipantCode> visible(RoundId round) {
        return access.visible(round.value()).stream()
                .filter(owner ->
                        versions.accepted(SubmissionId.of(round, owner)).isPresent())
                .sorted()
                .toList();
    }

    /**
     * What the user may see of an accepted submission: only sections that both sides share with all.
     *
     * @throws org.vrs.problem.Problem 403 where the user's participant has not earned it, or there is nothing to see
     */
    public Answers shared(RoundId round, ParticipantCode owner) {
        access.requireSight(round.value(), owner);
        Questionnaire questionnaire = questionnaire(round);
        Map<String, Boolean> open = new HashMap<>();
        SortedMap<CellId, Answer> cells = new TreeMap<>();
        accepted(SubmissionId.of(round, owner)).cells().forEach((cell, answer) -> {
            String section =
                    questionnaire.cell(cell).map(Acceptance::sharedWith).orElse("");
            if (!section.isEmpty() && open.computeIfAbsent(section, s -> access.maySee(round.value(), owner, s))) {
                cells.put(cell, answer);
            }
        });
        return Answers.of(cells);
    }

    /**
     * How complete a return is, in percent of its core cells: with an answer, a marker being one, and with a figure.
     */
    public record Score(int answeredPercent, int dataRatePercent) {}

    /** The quality score of an accepted return, printed with its figures for whoever sees those. */
    public Optional<Score> score(RoundId round, ParticipantCode owner) {
        return access.visible(round.value()).contains(owner)
                ? versions.score(SubmissionId.of(round, owner))
                : Optional.empty();
    }

    /**
     * The section whose sharing decides about a cell; empty where nobody else may see it. The cover names people and is
     * never shared; what META says about a table goes with the table, without the contact.
     */
    private static String sharedWith(Questionnaire.Cell cell) {
        if (cell.section().shared()) {
            return cell.section().id();
        }
        boolean aboutTable =
                cell.section().id().equals("META") && !cell.column().code().equals("CONTACT");
        return aboutTable ? cell.row().substring(0, 1) : "";
    }

    private Answers accepted(SubmissionId id) {
        return versions.accepted(id).orElse(Answers.NONE);
    }

    /** The participant's own accepted figures of a round, to be shown beside the new ones. */
    public Optional<Answers> own(SubmissionId id) {
        access.require(Verb.SEE_OWN_SUBMISSION, id.participant());
        return versions.accepted(id);
    }

    /** The same for the step that prints them into the participant's own workbook and checks against them. */
    @CalledByModel
    public Optional<Answers> lastAccepted(SubmissionId id) {
        return Optional.ofNullable(rounds.get(id.round()).previous())
                .flatMap(previous -> versions.accepted(SubmissionId.of(previous, id.participant())));
    }

    /** Those accepted before the last one, the newest first, as far back as checks look. */
    @CalledByModel
    public List<Answers> acceptedBefore(SubmissionId id) {
        List<Answers> earlier = new ArrayList<>();
        RoundId round = rounds.get(id.round()).previous();
        for (int back = 0; back < EARLIER && round != null; back++) {
            round = rounds.get(round).previous();
            if (round != null) {
                versions.accepted(SubmissionId.of(round, id.participant())).ifPresent(earlier::add);
            }
        }
        return earlier;
    }

    /** What was accepted of this submission itself, where it is returned once more. */
    @CalledByModel
    public Optional<Answers> acceptedAlready(SubmissionId id) {
        return versions.accepted(id);
    }

    /**
     * The accepted returns of the other participants in a submission's round, for its reviewer to compare with.
     *
     * @throws org.vrs.problem.Problem 403 for everybody but a reviewer from elsewhere
     */
    public SortedMap<ParticipantCode, Answers> besides(SubmissionId id) {
        access.require(Verb.REVIEW, id.participant());
        SortedMap<ParticipantCode, Answers> others = forReport(id.round(), clock.instant());
        others.remove(id.participant());
        return others;
    }

    /** Every submission of a round accepted by an instant, for the step that renders the regional report. */
    @CalledByModel
    public SortedMap<ParticipantCode, Answers> forReport(RoundId round, Instant until) {
        SortedMap<ParticipantCode, Answers> accepted = new TreeMap<>();
        for (SubmissionId id : versions.accepted(round, SubmissionTable.utc(until))) {
            accepted.put(id.participant(), accepted(id));
        }
        return accepted;
    }
}
