package org.vrs.upload;

import java.time.Instant;
import java.util.List;
import org.vrs.draft.Draft;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.SubmissionStage;

/**
 * An upload that was read and checked, and changes nothing until its sender takes it.
 *
 * @param draft    the draft that it would change, as it stands now
 * @param answers  what the draft would be
 * @param uploaded what the file holds: more than {@code answers} where it differs in cells that are not open
 * @param findings what the reader noticed and the checks found
 */
public record Offer(
        long id,
        String fileName,
        Instant at,
        Draft draft,
        Answers answers,
        List<StoredFinding> findings,
        int answeredPercent,
        int dataRatePercent,
        Answers uploaded) {

    /** Whether only what was asked about would be taken, because queries are open. */
    public boolean limited() {
        return draft.submission().stage() == SubmissionStage.CLARIFICATION;
    }

    /** Names the draft that was looked at, so that an offer is not taken over what its sender has not seen. */
    public String seen() {
        return draft.answers().sha256();
    }
}
