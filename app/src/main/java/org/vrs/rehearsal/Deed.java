package org.vrs.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import org.vrs.submission.SubmissionId;

/**
 * What somebody does next.
 *
 * @param concerning id of the submission, or of the round
 * @param version    the version that it is about, 0 for none
 */
record Deed(Instant at, Kind kind, String concerning, int version) {

    static final Comparator<Deed> IN_TIME =
            Comparator.comparing(Deed::at).thenComparing(Deed::concerning).thenComparing(Deed::kind);

    /** Every verb that simulated people use. */
    enum Kind {
        LAUNCH,
        DOWNLOAD,
        UPLOAD,
        EXPLAIN,
        SUBMIT,
        RELEASE,
        SEND_BACK_AT_HOME,
        RECOMMEND,
        RETURN,
        APPROVE,
        CLOSE,
        APPROVE_REPORT
    }

    SubmissionId submission() {
        return SubmissionId.valueOf(concerning);
    }
}
