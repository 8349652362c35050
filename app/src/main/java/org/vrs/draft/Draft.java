package org.vrs.draft;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;

/**
 * What a participant has filled in so far, through the browser and through uploads: both write into it.
 *
 * @param submission as it stood when the draft was read
 * @param answers    every answered cell, the locked ones included
 * @param touched    the cells that were changed, with the last change of each; a cleared cell is among them
 * @param unsaved    the cells in which the draft differs from the latest version
 * @param queried    the cells that the secretariat asked about; none but these are open while queries are
 */
public record Draft(
        Submission submission, Answers answers, Map<CellId, Touch> touched, Set<CellId> unsaved, Set<CellId> queried) {

    public Draft {
        touched = Map.copyOf(touched);
        unsaved = Set.copyOf(unsaved);
        queried = Set.copyOf(queried);
    }

    /** Whether a cell can be changed now: any in preparation, a queried one in clarification, none otherwise. */
    public boolean isOpen(CellId cell) {
        return switch (submission.stage()) {
            case IN_PREPARATION -> true;
            case CLARIFICATION -> queried.contains(cell);
            default -> false;
        };
    }

    /** Whether there is any cell that can be changed now. */
    public boolean isOpen() {
        return submission.stage() == SubmissionStage.IN_PREPARATION
                || (submission.stage() == SubmissionStage.CLARIFICATION && !queried.isEmpty());
    }

    /** When a cell was changed last, and by whom. */
    public record Touch(Instant at, String by) {}

    /** Whether the latest version holds exactly these answers. */
    public boolean isSaved() {
        return submission.latestVersion() > 0 && unsaved.isEmpty();
    }

    /** The last change of a cell; empty where it stands as the latest version has it. */
    public Optional<Touch> touch(CellId cell) {
        return Optional.ofNullable(touched.get(cell));
    }
}
