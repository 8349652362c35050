package org.vrs.version;

import org.vrs.submission.SubmissionId;

/** Files of participants that a feature keeps, so that what a participant has kept in a round can be added up. */
public interface KeptFiles {

    /** What is kept of a submission, in bytes. */
    long keptBytes(SubmissionId id);
}
