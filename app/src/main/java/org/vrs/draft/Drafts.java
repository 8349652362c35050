package org.vrs.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.admission.UploadReader;
import org.vrs.audit.Audit;
import org.vrs.finding.ReturnChecks;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.signoff.Signatures;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.User;
import org.vrs.validation.Findings;
import org.vrs.version.AnswersText;
import org.vrs.version.Version;
import org.vrs.version.Version.Origin;
import org.vrs.workflow.Workflow;

/**
 * The draft that workbook and browser are two doors to. Several people write into it at once: nobody waits for another,
 * and no answer is overwritten by somebody who has not seen it.
 */
@Service
public class Drafts {

    /** More than the longest text that a questionnaire asks for. */
    private static final int LONGEST_ANSWER = 8_000;

    private final DraftBook book;
    private final FrozenWorkbook frozen;
    private final VersionMaker maker;
    private final Signatures signatures;
    private final SubmissionTable submissions;
    private final ReturnChecks checks;
    private final Access access;
    private final Audit audit;
    private final Workflow workflow;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafts(
            DraftBook book,
            FrozenWorkbook frozen,
            VersionMaker maker,
            Signatures signatures,
            SubmissionTable submissions,
            ReturnChecks checks,
            Access access,
            Audit audit,
            Workflow workflow,
            Clock clock,
            TransactionTemplate transaction) {
        this.book = book;
        this.frozen = frozen;
        this.maker = maker;
        this.signatures = signatures;
        this.submissions = submissions;
        this.checks = checks;
        this.access = access;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The draft as it stands, for those of the participant who prepare it or are to release it. */
    public Draft read(SubmissionId id) {
        access.require(Verb.READ_DRAFT, id.participant());
        return book.read(submissions.get(id));
    }

    /** The draft as it stands, held until the transaction ends: whoever else holds it or writes into it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft hold(SubmissionId id) {
        access.require(Verb.READ_DRAFT, id.participant());
        return book.read(maker.hold(id));
    }

    /** What the checks find in answers of the participant, as they would in an upload. */
    public Findings findings(SubmissionId id, Answers answers) {
        access.require(Verb.READ_DRAFT, id.participant());
        return checks.run(id, answers);
    }

    /**
     * Writes cells, each only where the person has seen what stands there; the others come back as conflicts. The history
     * keeps every change, so that the trail need not.
     *
     * @throws Problem 409 where the submission is not in preparation, or only queried cells are open; 404 for a cell that is not to be filled in; 422 for an
     *     answer that is far too long
     */
    @Transactional
    public Saving save(SubmissionId id, List<CellChange> changes) {
        User user = access.require(Verb.FILL_DRAFT, id.participant());
        Submission submission = maker.holdOpen(id);
        Questionnaire questionnaire = checks.questionnaire(id);
        Draft draft = book.read(submission);
        List<DraftTable.Change> write = new ArrayList<>();
        List<Saving.Conflict> conflicts = new ArrayList<>();
        for (CellChange change : changes) {
            requireCell(questionnaire, change);
            Answer stored = draft.answers().cells().get(change.cell());
            if (AnswersText.same(stored, change.now())) {
                continue;
            }
            if (!draft.isOpen(change.cell())) {
                throw Problem.conflict("draft.not-queried", change.cell());
            }
            if (CellChange.code(stored).equals(change.seen())) {
                write.add(new DraftTable.Change(change.cell(), stored, change.now()));
            } else {
                conflicts.add(new Saving.Conflict(change.cell(), stored, change.now(), draft.touch(change.cell())));
            }
        }
        return new Saving(clock.instant(), draft, book.write(draft, write, user), conflicts);
    }

    private static void requireCell(Questionnaire questionnaire, CellChange change) {
        CellId cell = change.cell();
        if (questionnaire.cell(cell).filter(known -> !known.question().locked()).isEmpty()) {
            throw Problem.notFound("cell", cell);
        }
        Answer now = change.now();
        if (now != null && now.text().length() > LONGEST_ANSWER) {
            throw Problem.invalid("draft.too-long", LONGEST_ANSWER);
        }
    }

    /** Whether an upload can be taken back: it was not before, and what it changed in the draft was kept. */
    public boolean canTakeBack(SubmissionId id, int version) {
        access.require(Verb.UPLOAD, id.participant());
        return book.canTakeBack(id, version);
    }

    /**
     * Puts back what an upload changed in the draft. The version it became stays in the list, marked; a signature over it
     * ends.
     *
     * @return the cells that were changed again since; they are left as they are
     * @throws Problem 409 where the version came by no upload, or was taken back before
     */
    @Transactional
    public List<CellId> takeBack(SubmissionId id, int version) {
        User user = access.require(Verb.UPLOAD, id.participant());
        Submission submission = maker.hold(id);
        List<CellId> left = book.takeBack(submission, version, user)
                .orElseThrow(() -> Problem.conflict("draft.nothing-to-take-back", version));
        signatures.answersChanged(submission, book.read(submission).answers(), user);
        audit.record(Verb.UPLOAD.name(), id.value() + " v" + version, "taken back");
        return left;
    }

    /**
     * Makes a version of the draft, with a workbook that holds its answers.
     *
     * @throws Problem 409 where the latest version holds the same answers, or somebody wrote into the draft meanwhile
     */
    public Version freeze(SubmissionId id) {
        User user = access.require(Verb.SAVE_VERSION, id.participant());
        Submission submission = submissions.get(id);
        VersionMaker.requireOpen(submission);
        Draft draft = book.read(submission);
        if (draft.isSaved()) {
            throw Problem.conflict("draft.saved", submission.latestVersion());
        }
        UploadReader.Result made = frozen.of(id, draft.answers());
        return transaction.execute(status -> {
            Submission held = maker.holdOpen(id);
            if (!book.read(held).answers().sha256().equals(made.answers().sha256())) {
                throw Problem.conflict("draft.moved");
            }
            String name = id.fileName() + ".xlsx";
            Version version = maker.make(held, made, new VersionMaker.Source(Origin.FORM, name, user));
            audit.record(Verb.SAVE_VERSION.name(), id.value() + " v" + version.number(), Audit.DONE);
            return version;
        });
    }

    /**
     * Hands the latest version to the sign-off authority. The model decides: with errors or unexplained warnings the
     * submission stays in preparation.
     *
     * @return the stage it has come to
     * @throws Problem 409 where the version is not the latest, the draft differs from it, or it is not in preparation
     */
    @Transactional
    public SubmissionStage submit(SubmissionId id, int version) {
        User user = access.require(Verb.SUBMIT, id.participant());
        Submission submission = submissions.lock(id);
        if (version == 0 || version != submission.latestVersion()) {
            throw Problem.conflict("submission.version", submission.latestVersion());
        }
        if (!book.read(submission).isSaved()) {
            throw Problem.conflict("submission.draft-differs", version);
        }
        submissions.submit(id, version, user.id().value(), clock.instant());
        audit.record(Verb.SUBMIT.name(), id.value() + " v" + version, Audit.DONE);
        workflow.complete("CompleteQuestionnaire", id.value(), Map.of());
        return submissions.get(id).stage();
    }
}
