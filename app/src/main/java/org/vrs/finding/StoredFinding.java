package org.vrs.finding;

import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Severity;
import org.vrs.validation.Finding;

/**
 * A finding of one version, with the place where the participant's own file has it and the participant's explanation.
 *
 * @param position    its number in the version, from 1
 * @param place       sheet and cell of the uploaded file, such as {@code B_FLOWS!D12}, or the sheet alone
 * @param explanation the participant's words, or null
 */
public record StoredFinding(
        int position,
        Finding finding,
        String place,
        @Nullable String explanation) {

    /** Whether it keeps the submission in preparation: an error, or a warning that nobody has explained. */
    public boolean blocks() {
        return finding.severity() == Severity.ERROR || (finding.severity() == Severity.WARNING && explanation == null);
    }
}
