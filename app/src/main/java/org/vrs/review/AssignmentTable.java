package org.vrs.review;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;

/** The rows of {@code review_assignment}, of which the last one counts, and of {@code review_seen}. */
@Repository
class AssignmentTable {

    private final JdbcClient sql;

    AssignmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, UserId reviewer, UserId by, Instant at) {
        sql.sql("""
                        insert into review_assignment (submission_id, reviewer, assigned_at, assigned_by)
                        values (:id, :reviewer, :at, :by)
                        """)
                .param("id", id.value())
                .param("reviewer", reviewer.value())
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    Optional<UserId> latest(SubmissionId id) {
        return sql.sql("select reviewer from review_assignment where submission_id = :id order by id desc limit 1")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(UserId::valueOf);
    }

    void seen(SubmissionId id, UserId reader, int version, Instant at) {
        int known = sql.sql("""
                        select count(*) from review_seen
                        where submission_id = :id and reader = :reader and version = :version
                        """)
                .param("id", id.value())
                .param("reader", reader.value())
                .param("version", version)
                .query(Integer.class)
                .single();
        if (known == 0) {
            sql.sql("""
                            insert into review_seen (submission_id, reader, version, seen_at)
                            values (:id, :reader, :version, :at)
                            """)
                    .param("id", id.value())
                    .param("reader", reader.value())
                    .param("version", version)
                    .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        }
    }

    /** The latest version before another that a reader has seen; 0 where there is none. */
    int seenBefore(SubmissionId id, UserId reader, int version) {
        return sql.sql("""
                        select coalesce(max(version), 0) from review_seen
                        where submission_id = :id and reader = :reader and version < :version
                        """)
                .param("id", id.value())
                .param("reader", reader.value())
                .param("version", version)
                .query(Integer.class)
                .single();
    }
}
