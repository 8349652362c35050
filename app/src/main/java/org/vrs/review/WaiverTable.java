package org.vrs.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.review.DataRate.Waiver;
import org.vrs.submission.SubmissionId;

/** The rows of {@code data_rate_waiver}. */
@Repository
class WaiverTable {

    private final JdbcClient sql;

    WaiverTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, Waiver waiver) {
        sql.sql("""
                        insert into data_rate_waiver (submission_id, version, waived, reason, decided_at, decided_by)
                        values (:id, :version, :waived, :reason, :at, :by)
                        """)
                .param("id", id.value())
                .param("version", waiver.version())
                .param("waived", waiver.waived())
                .param("reason", waiver.reason())
                .param("at", LocalDateTime.ofInstant(waiver.at(), ZoneOffset.UTC))
                .param("by", waiver.by())
                .update();
    }

    /** Newest first. */
    List<Waiver> of(SubmissionId id) {
        return sql.sql("select * from data_rate_waiver where submission_id = :id order by id desc")
                .param("id", id.value())
                .query((row, n) -> new Waiver(
                        row.getBoolean("waived"),
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("decided_by")))
                .list();
    }
}
