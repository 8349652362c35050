package org.vrs.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.submission.SubmissionId;

/** The rows of {@code review_decision}: inserted once, never changed. */
@Repository
class ReviewTable {

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, ReviewDecision decision) {
        sql.sql("""
                        insert into review_decision (submission_id, version, decision, message, decided_at, decided_by)
                        values (:id, :version, :decision, :message, :at, :by)
                        """)
                .param("id", id.value())
                .param("version", decision.version())
                .param("decision", decision.kind().name())
                .param("message", decision.message())
                .param("at", LocalDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .param("by", decision.by())
                .update();
    }

    /** Newest first. */
    List<ReviewDecision> of(SubmissionId submission) {
        return sql.sql("select * from review_decision where submission_id = :id order by id desc")
                .param("id", submission.value())
                .query((row, n) -> new ReviewDecision(
                        row.getInt("version"),
                        ReviewDecision.Kind.valueOf(row.getString("decision")),
                        row.getString("message"),
                        row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("decided_by")))
                .list();
    }
}
