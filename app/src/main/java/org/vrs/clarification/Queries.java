package org.vrs.clarification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.clarification.Clarification.Outcome;
import org.vrs.clarification.Query.State;
import org.vrs.clarification.QueryText.Side;
import org.vrs.draft.Corrections;
import org.vrs.participant.Participant;
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
import org.vrs.user.User;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** The reviewer's side of a clarification: collect queries, send them together, settle what is answered. */
@Service
public class Queries {

    private static final int LONGEST = 20_000;

    private final QueryTable table;
    private final ClarificationTable clarifications;
    private final ClarificationRules rules;
    private final FigureGuard guard;
    private final Corrections corrections;
    private final Submissions submissions;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;

    Queries(
            QueryTable table,
            ClarificationTable clarifications,
            ClarificationRules rules,
            FigureGuard guard,
            Corrections corrections,
            Submissions submissions,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock) {
        this.table = table;
        this.clarifications = clarifications;
        this.rules = rules;
        this.guard = guard;
        this.corrections = corrections;
        this.submissions = submissions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Drafts a query, to be sent later together with others.
     *
     * @param about  what it hangs on: nothing for the whole return, a table's id or a cell's
     * @param source where figures come from that are not the recipient's own; empty where there are none
     * @throws Problem 422 where there is nothing such, nothing is asked, or a figure is not the recipient's own
     */
    @Transactional
    public void ask(SubmissionId id, String about, String words, String source) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        About where = About.of(questionnaire(id), about);
        Submission submission = requireReview(id);
        requireWords(id, words, source);
        long thread = table.open(id, where, clock.instant(), reviewer.id().value());
        write(thread, submission, words, source, reviewer);
    }

    /** Drafts a further question to a query that was sent before. */
    @Transactional
    public void askAgain(SubmissionId id, long thread, String words, String source) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        Submission submission = requireReview(id);
        Query query = thread(id, thread);
        if (query.draft(Side.SECRETARIAT).isPresent()) {
            throw Problem.conflict("query.drafted");
        }
        requireWords(id, words, source);
        write(thread, submission, words, source, reviewer);
        table.state(thread, State.ANSWERED);
    }

    private void write(long thread, Submission submission, String words, String source, User by) {
        table.insert(
                thread,
                new QueryText(
                        0,
                        Side.SECRETARIAT,
                        version(submission),
                        words.strip(),
                        source.strip(),
                        clock.instant(),
                        by.id().value(),
                        null));
        audit.record("DRAFT_QUERY", submission.id().value() + " #" + thread, Audit.DONE);
    }

    private void requireWords(SubmissionId id, String words, String source) {
        if (words.isBlank()) {
            throw Problem.invalid("query.no-words");
        }
        if (words.length() > LONGEST || source.length() > LONGEST) {
            throw Problem.invalid("query.too-long", LONGEST);
        }
        guard.require(id, words, source);
    }

    /** Throws a draft away; with it the query, where nothing of it was sent. */
    @Transactional
    public void discard(SubmissionId id, long thread) {
        access.require(Verb.REVIEW, id.participant());
        Query query = thread(id, thread);
        query.draft(Side.SECRETARIAT).ifPresent(draft -> table.deleteDraft(draft.id()));
        if (query.state() == State.DRAFT) {
            table.deleteThread(thread);
        }
    }

    /**
     * Sends everything that is drafted. The queried cells open to the participant, and no others.
     *
     * @param version the version that the reviewer saw
     * @throws Problem 409 where nothing is drafted, queries have gone out as often as they may, or it has moved on
     */
    @Transactional
    public void send(SubmissionId id, int version) {
        User reviewer = access.require(Verb.REVIEW, id.participant());
        Submission submission = requireReview(id);
        if (version(submission) != version) {
            throw Problem.conflict("workflow.moved-on");
        }
        requireLoopLeft(id);
        List<Query> drafted = table.of(id).stream()
                .filter(query -> query.draft(Side.SECRETARIAT).isPresent())
                .toList();
        if (drafted.isEmpty()) {
            throw Problem.conflict("query.none");
        }
        drafted.forEach(query -> send(query, version));
        corrections.open(id, sentCells(id));
        Clarification clarification = next(id, version);
        clarifications.insert(clarification, reviewer.id().value());
        audit.record("SEND_QUERIES", id.value() + " v" + version + " /" + clarification.loop(), Audit.DONE);
        workflow.complete(
                "ReviewSubmission",
                id.value(),
                Map.of(Variable.RECOMMENDED.variableName(), false, Variable.CLARIFYING.variableName(), true));
    }

    private void send(Query query, int version) {
        QueryText draft = query.draft(Side.SECRETARIAT).orElseThrow();
        guard.require(query.submission(), draft.words(), draft.source());
        table.send(draft.id(), version, clock.instant());
        table.state(query.id(), State.SENT);
    }

    /** Those of a query that stayed unanswered before are open again. */
    private Set<CellId> sentCells(SubmissionId id) {
        Questionnaire questionnaire = questionnaire(id);
        Set<CellId> cells = new TreeSet<>();
        table.of(id).stream()
                .filter(query -> query.state() == State.SENT)
                .forEach(query -> cells.addAll(query.about().cells(questionnaire)));
        return cells;
    }

    private Clarification next(SubmissionId id, int version) {
        Participant participant = participants.get(id.participant());
        Instant now = clock.instant();
        int loop = clarifications.of(id).size() + 1;
        return new Clarification(id, loop, version, now, rules.due(now, participant), null, null);
    }

    /** The reviewer needs no more about a query that was sent. */
    @Transactional
    public void settle(SubmissionId id, long thread) {
        access.require(Verb.REVIEW, id.participant());
        requireReview(id);
        Query query = thread(id, thread);
        query.draft(Side.SECRETARIAT).ifPresent(draft -> table.deleteDraft(draft.id()));
        table.state(thread, query.state() == State.DRAFT ? State.DRAFT : State.SETTLED);
        audit.record("SETTLE_QUERY", id.value() + " #" + thread, Audit.DONE);
    }

    /**
     * Closes queries that are overdue: the return is back under review as it was, with the queries unanswered.
     *
     * @throws Problem 409 while the participant still has time
     */
    @Transactional
    public void close(SubmissionId id) {
        access.require(Verb.REVIEW, id.participant());
        Clarification open = clarifications.open(id).orElseThrow(() -> Problem.conflict("queries.not-open"));
        Participant participant = participants.get(id.participant());
        if (ClarificationRules.daysLeft(clock.instant(), open.dueDate(), participant) >= 0) {
            throw Problem.conflict("queries.not-overdue", open.dueDate());
        }
        clarifications.close(open, Outcome.UNANSWERED, clock.instant());
        audit.record("CLOSE_QUERIES", id.value(), Audit.DONE);
        corrections.giveUp(id, open.version());
    }

    /** Lets a return go back to the participant only as often as agreed. */
    public void requireLoopLeft(SubmissionId id) {
        access.require(Verb.REVIEW, id.participant());
        if (clarifications.of(id).size() >= rules.loops()) {
            throw Problem.conflict("queries.loops-used", rules.loops());
        }
    }

    private Submission requireReview(SubmissionId id) {
        Submission submission = submissions.get(id);
        if (submission.stage() != SubmissionStage.UNDER_REVIEW) {
            throw Problem.conflict("workflow.moved-on");
        }
        return submission;
    }

    private static int version(Submission submission) {
        Integer version = submission.submittedVersion();
        return version == null ? 0 : version;
    }

    private Query thread(SubmissionId id, long thread) {
        return table.of(id).stream()
                .filter(query -> query.id() == thread)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("query", thread));
    }

    private Questionnaire questionnaire(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }
}
