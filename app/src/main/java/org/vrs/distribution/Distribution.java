package org.vrs.distribution;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.admission.PartFiles;
import org.vrs.audit.Audit;
import org.vrs.draft.CellChange;
import org.vrs.draft.Draft;
import org.vrs.draft.Drafts;
import org.vrs.participant.Participants;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/**
 * Hands the questionnaire out in parts and takes them back into the draft. A part is an offer of help, not a lock: the focal
 * point and everybody else go on working in the draft meanwhile, and what was answered twice differently waits for a choice.
 */
@Service
public class Distribution {

    private static final int LONGEST_NAME = 200;

    private final PartTable table;
    private final PartReturnTable returns;
    private final PartFiles files;
    private final Drafts drafts;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Distribution(
            PartTable table,
            PartReturnTable returns,
            PartFiles files,
            Drafts drafts,
            Participants participants,
            Users users,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.returns = returns;
        this.files = files;
        this.drafts = drafts;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a file that came back.
     *
     * @param taken     cells that were set or cleared in the draft
     * @param same      answered cells that the draft held already
     * @param conflicts cells for a person to choose
     * @param notes     what was noticed while it was read, and rows that found no place
     */
    public record Outcome(int taken, int same, int conflicts, List<String> notes) {}

    /** Hands out a part: it holds what the draft holds now, and the agency's provider, if it has an account, gets a letter. */
    @Transactional
    public Part handOut(SubmissionId id, NewPart plan) {
        User user = access.require(Verb.DISTRIBUTE, id.participant());
        Draft draft = requireOpen(drafts.hold(id)); // so that two parts handed out at once get two numbers
        requireRight(id, plan);
        Part part = new Part(id, table.next(id), plan, clock.instant(), null, 0, null, 0, null);
        table.insert(part, draft.answers(), user.id());
        record(Verb.DISTRIBUTE, part);
        if (plan.provider() != null) {
            events.publishEvent(new PartHandedOut(part));
        }
        return part;
    }

    private void requireRight(SubmissionId id, NewPart plan) {
        if (plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
            throw Problem.invalid("part.name", LONGEST_NAME);
        }
        if (plan.sections().isEmpty() || !files.sections(id).containsAll(plan.sections())) {
            throw Problem.invalid("part.sections");
        }
        if (plan.dueDate().isBefore(today(id))) {
            throw Problem.invalid("part.due", plan.dueDate());
        }
        UserId provider = plan.provider();
        if (provider != null
                && providers(id).stream().noneMatch(user -> user.id().equals(provider))) {
            throw Problem.invalid("part.provider");
        }
    }

    /** The participant's data providers, to whom a part can be handed. */
    public List<User> providers(SubmissionId id) {
        access.require(Verb.DISTRIBUTE, id.participant());
        return users.of(id.participant(), Role.DATA_PROVIDER);
    }

    /** Takes a part back: its file is taken no more. What came back of it already stays in the draft. */
    @Transactional
    public void withdraw(SubmissionId id, int number) {
        access.require(Verb.DISTRIBUTE, id.participant());
        Part part = open(id, number);
        table.withdraw(part, clock.instant());
        record(Verb.DISTRIBUTE, part);
    }

    /** All parts of a submission, in the order in which they went out. */
    public List<Part> of(SubmissionId id) {
        access.require(Verb.READ_DRAFT, id.participant());
        return table.of(id);
    }

    /** One part. */
    public Part get(SubmissionId id, int number) {
        access.require(Verb.READ_DRAFT, id.participant());
        return table.get(id, number);
    }

    /** The workbook of a part: its sections only, with the answers that the draft held when it went out. */
    @Transactional
    public byte[] workbook(SubmissionId id, int number) {
        Part part = requireOwn(access.require(Verb.UPLOAD_PART, id.participant()), open(id, number));
        byte[] workbook = files.issue(new PartFiles.Piece(id, number, part.sections()), table.base(part));
        table.downloaded(part, clock.instant());
        record(Verb.UPLOAD_PART, part);
        return workbook;
    }

    /**
     * Takes a part's file back into the draft.
     *
     * @throws Problem 422 where the file is not this part's, or harmful; 409 where the submission is no longer in preparation
     */
    public Outcome upload(SubmissionId id, int number, Path file, String fileName) {
        User user = access.require(Verb.UPLOAD_PART, id.participant());
        Part part = requireOwn(user, open(id, number));
        requireOpen(drafts.read(id));
        PartFiles.Piece piece = new PartFiles.Piece(id, number, part.sections());
        PartFiles.Content content = files.read(piece, file);
        return Objects.requireNonNull(transaction.execute(status -> {
            Answers draft = requireOpen(drafts.read(id)).answers();
            Merge merge = Merge.of(
                    files.form(piece), part.sections(), new Merge.Sides(table.base(part), draft, content.answers()));
            save(id, draft, merge.changes());
            return keep(table.get(id, number), merge, content, fileName, user);
        }));
    }

    private static Draft requireOpen(Draft draft) {
        if (draft.submission().stage() != SubmissionStage.IN_PREPARATION) {
            throw Problem.conflict("submission.not-in-preparation");
        }
        return draft;
    }

    /** The draft is the one that was looked at, or nothing is kept at all: who was faster is not overwritten. */
    private void save(SubmissionId id, Answers seen, Map<CellId, @Nullable Answer> changes) {
        List<CellChange> cells = new ArrayList<>();
        changes.forEach((cell, answer) ->
                cells.add(new CellChange(cell, CellChange.code(seen.get(cell).orElse(null)), answer)));
        if (!drafts.save(id, cells).conflicts().isEmpty()) {
            throw Problem.conflict("upload.draft-moved");
        }
    }

    private Outcome keep(Part part, Merge merge, PartFiles.Content content, String fileName, User by) {
        List<String> notes = new ArrayList<>(content.notes());
        notes.addAll(merge.notPlaced());
        Instant now = clock.instant();
        returns.insert(
                part,
                new PartReturnTable.Returned(
                        PartFiles.shortName(fileName),
                        content.sha256(),
                        content.bytes(),
                        merge.changes().size(),
                        merge.same(),
                        notes),
                by.id(),
                now);
        returns.replaceConflicts(part, merge.conflicts());
        record(Verb.UPLOAD_PART, part);
        return new Outcome(
                merge.changes().size(), merge.same(), merge.conflicts().size(), List.copyOf(notes));
    }

    /** The cells of a part for which somebody has to choose. */
    public List<Conflict> conflicts(SubmissionId id, int number) {
        access.require(Verb.READ_DRAFT, id.participant());
        return returns.open(table.get(id, number));
    }

    /** Settles conflicts of a part: the agency's answer goes into the draft where it was chosen. */
    @Transactional
    public void choose(SubmissionId id, int number, Map<CellId, Conflict.Choice> choices) {
        User user = access.require(Verb.DISTRIBUTE, id.participant());
        Answers draft = requireOpen(drafts.read(id)).answers();
        Part part = table.get(id, number);
        Map<CellId, @Nullable Answer> changes = new TreeMap<>();
        for (Conflict conflict : returns.open(part)) {
            Conflict.Choice choice = choices.get(conflict.cell());
            if (choice != null) {
                Conflict chosen = new Conflict(conflict.cell(), conflict.draft(), conflict.part(), Optional.of(choice));
                returns.choose(part, chosen, user.id(), clock.instant());
                if (choice == Conflict.Choice.PART) {
                    changes.put(conflict.cell(), conflict.part());
                }
            }
        }
        save(id, draft, changes);
        record(Verb.DISTRIBUTE, part);
    }

    private Part open(SubmissionId id, int number) {
        Part part = table.get(id, number);
        if (part.withdrawnAt() != null) {
            throw Problem.conflict("part.withdrawn", number);
        }
        return part;
    }

    /** A data provider has the parts that were handed to him or her, and no other. */
    private static Part requireOwn(User user, Part part) {
        boolean assembles = user.has(Role.FOCAL_POINT) || user.has(Role.ALTERNATE);
        if (!assembles && !part.isOf(user.id())) {
            throw Problem.forbidden();
        }
        return part;
    }

    LocalDate today(SubmissionId id) {
        return LocalDate.ofInstant(
                clock.instant(), participants.get(id.participant()).zone());
    }

    private void record(Verb verb, Part part) {
        audit.record(verb.name(), part.submission() + " part " + part.number(), Audit.DONE);
    }
}
