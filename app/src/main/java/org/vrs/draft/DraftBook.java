package org.vrs.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.issuing.Workbooks;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.User;
import org.vrs.version.AnswersText;
import org.vrs.version.VersionTable;

/** Reads and writes drafts for the verbs of this package, which have asked for permission and hold the submission's row. */
@Component
public class DraftBook {

    private final DraftTable table;
    private final VersionTable versions;
    private final QueriedCellTable queried;
    private final Workbooks workbooks;
    private final Clock clock;

    DraftBook(DraftTable table, VersionTable versions, QueriedCellTable queried, Workbooks workbooks, Clock clock) {
        this.table = table;
        this.queried = queried;
        this.versions = versions;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** The latest version's answers with all later changes over them. */
    public Draft read(Submission submission) {
        Answers saved = saved(submission);
        Map<CellId, Answer> answers = new TreeMap<>(saved.cells());
        Map<CellId, Draft.Touch> touched = new HashMap<>();
        Set<CellId> unsaved = new TreeSet<>();
        table.cells(submission.id()).forEach((cell, changed) -> {
            touched.put(cell, changed.touch());
            if (!AnswersText.same(saved.cells().get(cell), changed.answer())) {
                unsaved.add(cell);
            }
            put(answers, cell, changed.answer());
        });
        return new Draft(submission, Answers.of(answers), touched, unsaved, queried(submission));
    }

    private Set<CellId> queried(Submission submission) {
        return submission.stage() == SubmissionStage.CLARIFICATION ? queried.of(submission.id()) : Set.of();
    }

    private static void put(Map<CellId, Answer> answers, CellId cell, @Nullable Answer answer) {
        if (answer == null) {
            answers.remove(cell);
        } else {
            answers.put(cell, answer);
        }
    }

    private Answers saved(Submission submission) {
        return submission.latestVersion() == 0
                ? workbooks.locked(submission.id())
                : versions.answers(submission.id(), submission.latestVersion());
    }

    private static List<DraftTable.Change> difference(Answers draft, Answers wanted) {
        return AnswersText.changed(draft, wanted).stream()
                .map(cell -> new DraftTable.Change(
                        cell, draft.cells().get(cell), wanted.cells().get(cell)))
                .toList();
    }

    /**
     * Makes the draft hold exactly what an upload holds.
     *
     * @param version the version that the upload becomes
     */
    public void take(Submission submission, int version, Answers answers, User by) {
        table.write(
                new DraftTable.Batch(
                        submission.id(), version, clock.instant(), by.id().value()),
                difference(read(submission).answers(), answers));
    }

    /** Makes a draft hold exactly these answers; how many cells changed. */
    public int replace(Draft draft, Answers wanted, User by) {
        List<DraftTable.Change> changes = difference(draft.answers(), wanted);
        write(draft, changes, by);
        return changes.size();
    }

    /** Writes changes; the draft as it is then. */
    Draft write(Draft draft, List<DraftTable.Change> changes, User by) {
        if (changes.isEmpty()) {
            return draft;
        }
        Submission submission = draft.submission();
        table.write(
                new DraftTable.Batch(
                        submission.id(), null, clock.instant(), by.id().value()),
                changes);
        return read(submission);
    }

    /** False for what was saved from the form, and for uploads from before there were drafts. */
    boolean canTakeBack(SubmissionId id, int version) {
        return table.taken(id, version).isPresent();
    }

    /**
     * Puts back what an upload changed.
     *
     * @return the cells that were changed again since and are left as they are; empty where there is nothing to take back
     */
    Optional<List<CellId>> takeBack(Submission submission, int version, User by) {
        return table.taken(submission.id(), version).map(batch -> takeBack(submission, batch, by));
    }

    private List<CellId> takeBack(Submission submission, long batch, User by) {
        Draft draft = read(submission);
        Answers now = draft.answers();
        List<CellId> left = new ArrayList<>();
        List<DraftTable.Change> back = new ArrayList<>();
        for (DraftTable.Change change : table.changes(batch)) {
            if (AnswersText.same(now.cells().get(change.cell()), change.after())) {
                back.add(new DraftTable.Change(change.cell(), change.after(), change.before()));
            } else {
                left.add(change.cell());
            }
        }
        write(draft, back, by);
        table.undone(batch, clock.instant(), by.id().value());
        return left;
    }
}
