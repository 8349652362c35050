package org.vrs.review;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.submission.SubmissionId;
import org.vrs.user.User;

/** Remembers which versions a reader of the secretariat has opened, so that the next one is compared with the right one. */
@Service
public class SeenVersions {

    private final AssignmentTable table;
    private final Access access;
    private final Clock clock;

    SeenVersions(AssignmentTable table, Access access, Clock clock) {
        this.table = table;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The reader opens a version.
     *
     * @return the version that this reader saw last before it; 0 where this is the first
     */
    public int open(SubmissionId id, int version) {
        User reader = access.require(Verb.SEE_ROUND_BOARD);
        try {
            table.seen(id, reader.id(), version, clock.instant());
        } catch (DuplicateKeyException twice) {
            // Two windows of the same reader: one of them has written it down.
        }
        return table.seenBefore(id, reader.id(), version);
    }
}
