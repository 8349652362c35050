package org.vrs.clarification;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.clarification.Clarification.Outcome;
import org.vrs.clarification.Query.State;
import org.vrs.clarification.QueryText.Side;
import org.vrs.draft.Corrections;
import org.vrs.draft.Drafts;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.User;
import org.vrs.workflow.StageEntered;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** The participant's side of a clarification: answer each query in words or by a corrected figure, then send all of it back. */
@Service
public class QueryAnswers {

    private static final int LONGEST = 20_000;

    private final QueryTable table;
    private final ClarificationTable clarifications;
    private final Corrections corrections;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Access access;
    private final Workflow workflow;
    private final Clock clock;

    QueryAnswers(
            QueryTable table,
            ClarificationTable clarifications,
            Corrections corrections,
            Submissions submissions,
            Drafts drafts,
            Uploads uploads,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Access access,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.clarifications = clarifications;
        this.corrections = corrections;
        this.submissions = submissions;
        this.drafts = drafts;
        this.uploads = uploads;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.access = access;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Keeps answers in words without sending them; empty words take an answer back.
     *
     * @param words by the number of the query; a query that is not named keeps its answer
     */
    @Transactional
    public void save(SubmissionId id, Map<Long, String> words) {
        User user = access.require(Verb.ANSWER_QUERIES, id.participant());
        requireOpen(id);
        for (Query query : asked(id)) {
            String answer = words.get(query.id());
            if (answer != null) {
                save(query, answer.strip(), user);
            }
        }
    }

    private void save(Query query, String words, User by) {
        if (words.length() > LONGEST) {
            throw Problem.invalid("query.too-long", LONGEST);
        }
        Optional<QueryText> before = query.draft(Side.PARTICIPANT);
        if (before.map(QueryText::words).orElse("").equals(words)) {
            return;
        }
        before.ifPresent(draft -> table.deleteDraft(draft.id()));
        if (!words.isEmpty()) {
            table.insert(query.id(), answer(words, 0, by.id().value()));
        }
    }

    private QueryText answer(String words, int version, String by) {
        return new QueryText(0, Side.PARTICIPANT, version, words, "", clock.instant(), by, null);
    }

    /**
     * Sends the answers. They reach the reviewer at once where they are words only; with a corrected figure once the checks have
     * passed and the sign-off authority has released the new version.
     *
     * @return the stage it has come to: still {@code CLARIFICATION} where the checks stand against the corrected version
     * @throws Problem 422 where a query has neither words nor a corrected figure
     */
    public SubmissionStage send(SubmissionId id) {
        access.require(Verb.ANSWER_QUERIES, id.participant());
        Clarification open = requireOpen(id);
        long unanswered = unanswered(id, open);
        if (unanswered > 0) {
            throw Problem.invalid("query.unanswered", unanswered);
        }
        return corrections.send(id, open.version());
    }

    private long unanswered(SubmissionId id, Clarification open) {
        Questionnaire questionnaire = questionnaires.of(rounds.get(id.round()));
        Set<CellId> changed = new HashSet<>();
        var before = uploads.answers(id, open.version());
        var now = drafts.read(id).answers();
        questionnaire.questions().stream()
                .flatMap(question -> question.cells().stream())
                .filter(cell -> !before.get(cell).equals(now.get(cell)))
                .forEach(changed::add);
        return asked(id).stream()
                .filter(query -> query.draft(Side.PARTICIPANT).isEmpty())
                .filter(query -> query.about().cells(questionnaire).stream().noneMatch(changed::contains))
                .count();
    }

    private List<Query> asked(SubmissionId id) {
        return table.of(id).stream()
                .filter(query -> query.state() == State.SENT && isAsked(query))
                .toList();
    }

    /** Whether the last word that was sent is the secretariat's. */
    private static boolean isAsked(Query query) {
        return query.texts().stream()
                .filter(QueryText::isSent)
                .reduce((one, next) -> next)
                .filter(last -> last.side() == Side.SECRETARIAT)
                .isPresent();
    }

    private Clarification requireOpen(SubmissionId id) {
        if (submissions.get(id).stage() != SubmissionStage.CLARIFICATION) {
            throw Problem.conflict("queries.not-open");
        }
        return clarifications.open(id).orElseThrow(() -> Problem.conflict("queries.not-open"));
    }

    /** Whole days until the answers are due where the participant lives; negative once that day has passed. */
    @NoNationalData("a date")
    int daysToAnswer(SubmissionId id) {
        Clarification open = clarifications.open(id).orElseThrow();
        return ClarificationRules.daysLeft(clock.instant(), open.dueDate(), participants.get(id.participant()));
    }

    /** With the return itself its answers come back under review; not before, because the authority releases both. */
    @EventListener
    void stageEntered(StageEntered entered) {
        if (entered.process().equals(Submissions.PROCESS)
                && entered.stage().equals(SubmissionStage.UNDER_REVIEW.name())) {
            SubmissionId id = SubmissionId.valueOf(entered.businessKey());
            clarifications.open(id).ifPresent(this::answered);
            workflow.tell(Submissions.PROCESS, id.value(), Map.of(Variable.CLARIFYING.variableName(), false));
        }
    }

    private void answered(Clarification open) {
        Submission submission = submissions.status(open.submission());
        Integer submitted = submission.submittedVersion();
        int version = submitted == null ? open.version() : submitted;
        Questionnaire questionnaire =
                questionnaires.of(rounds.get(open.submission().round()));
        Set<CellId> changed = uploads.changed(open.submission(), open.version(), version);
        for (Query query : asked(open.submission())) {
            boolean corrected = query.about().cells(questionnaire).stream().anyMatch(changed::contains);
            answered(query, version, corrected, String.valueOf(submission.submittedBy()));
        }
        clarifications.close(open, Outcome.ANSWERED, clock.instant());
    }

    private void answered(Query query, int version, boolean corrected, String by) {
        Optional<QueryText> draft = query.draft(Side.PARTICIPANT);
        if (draft.isPresent()) {
            table.send(draft.get().id(), version, clock.instant());
        } else if (corrected) {
            QueryText text = answer("", version, by);
            table.insert(
                    query.id(),
                    new QueryText(0, Side.PARTICIPANT, version, "", "", text.writtenAt(), by, clock.instant()));
        } else {
            return;
        }
        table.state(query.id(), State.ANSWERED);
    }
}
