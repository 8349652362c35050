package org.vrs.submission;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.submission.SignOffs.SignOff;

/** The rows of {@code sign_off}: inserted once, never changed. */
@Repository
class SignOffTable {

    private final JdbcClient sql;

    SignOffTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, SignOff decision) {
        sql.sql("""
                        insert into sign_off (submission_id, version, answers_sha256, released, message, decided_at, decided_by)
                        values (:id, :version, :hash, :released, :message, :at, :by)
                        """)
                .param("id", id.value())
                .param("version", decision.version())
                .param("hash", decision.answersSha256())
                .param("released", decision.released())
                .param("message", decision.message())
                .param("at", SubmissionTable.utc(decision.at()))
                .param("by", decision.by())
                .update();
    }

    List<SignOff> of(SubmissionId submission) {
        return sql.sql("select * from sign_off where submission_id = :id order by id desc")
                .param("id", submission.value())
                .query((row, n) -> new SignOff(
                        row.getInt("version"),
                        row.getString("answers_sha256"),
                        row.getBoolean("released"),
                        row.getString("message"),
                        row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("decided_by")))
                .list();
    }
}
