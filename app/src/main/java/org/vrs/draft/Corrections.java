package org.vrs.draft;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.signoff.Signatures;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.version.VersionTable;
import org.vrs.workflow.Variable;
import org.vrs.workflow.Workflow;

/** Corrected figures: opens the cells that are asked about, takes them back from the participant, and nothing else with them. */
@Service
public class Corrections {

    private static final String TASK = "AnswerQueries";

    private final QueriedCellTable queried;
    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final Signatures signatures;
    private final DraftBook book;
    private final Drafts drafts;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Corrections(
            QueriedCellTable queried,
            SubmissionTable submissions,
            VersionTable versions,
            Signatures signatures,
            DraftBook book,
            Drafts drafts,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock,
            TransactionTemplate transaction) {
        this.queried = queried;
        this.submissions = submissions;
        this.versions = versions;
        this.signatures = signatures;
        this.book = book;
        this.drafts = drafts;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** These cells will be open to the participant while the queries that are being sent are. */
    @Transactional
    public void open(SubmissionId id, Collection<CellId> cells) {
        access.require(Verb.REVIEW, id.participant());
        queried.replace(id, cells);
    }

    /**
     * Gives the queries back as answered. Where a figure was corrected, the draft becomes a version, which the model has
     * checked and signed off before the reviewer gets it; otherwise the version under review stays.
     *
     * @param base the version that the queries are about
     * @return the stage it has come to: still {@code CLARIFICATION} where the checks stand against the corrected version
     */
    public SubmissionStage send(SubmissionId id, int base) {
        User user = access.require(Verb.SUBMIT, id.participant());
        requireClarification(submissions.get(id));
        boolean corrected = isCorrected(id, base);
        if (corrected && !book.read(submissions.get(id)).isSaved()) {
            drafts.freeze(id);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Submission held = submissions.lock(id);
            requireClarification(held);
            if (corrected != isCorrected(id, base)
                    || (corrected && !book.read(held).isSaved())) {
                throw Problem.conflict("draft.moved");
            }
            if (corrected) {
                submissions.submit(id, held.latestVersion(), user.id().value(), clock.instant());
            }
            audit.record("ANSWER_QUERIES", id.value() + (corrected ? " v" + held.latestVersion() : ""), Audit.DONE);
            workflow.complete(TASK, id.value(), Map.of(Variable.CORRECTED.variableName(), corrected));
            return submissions.get(id).stage();
        }));
    }

    /** Also where the figures are as they were, but the signature over them has ended meanwhile. */
    private boolean isCorrected(SubmissionId id, int base) {
        String before = versions.get(id, base).answersSha256();
        return !book.read(submissions.get(id)).answers().sha256().equals(before) || !isSigned(id, base);
    }

    private boolean isSigned(SubmissionId id, int version) {
        return signatures
                .last(id)
                .filter(signature -> signature.stands() && signature.version() == version)
                .isPresent();
    }

    /**
     * Closes queries that nobody has answered: the version under review and its figures stand as they were. A signature that
     * ended over an attempt to correct them is asked for anew.
     */
    @Transactional
    public void giveUp(SubmissionId id, int base) {
        User user = access.require(Verb.REVIEW, id.participant());
        Submission submission = submissions.lock(id);
        requireClarification(submission);
        Answers before = versions.answers(id, base);
        Draft draft = book.read(submission);
        book.replace(draft, before, user);
        submissions.submittedVersion(id, base);
        workflow.complete(
                TASK,
                id.value(),
                Map.of(
                        Variable.CORRECTED.variableName(),
                        !isSigned(id, base),
                        Variable.CLARIFYING.variableName(),
                        false));
    }

    private static void requireClarification(Submission submission) {
        if (submission.stage() != SubmissionStage.CLARIFICATION) {
            throw Problem.conflict("queries.not-open");
        }
    }
}
