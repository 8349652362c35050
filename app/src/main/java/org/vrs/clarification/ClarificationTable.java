package org.vrs.clarification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.clarification.Clarification.Outcome;
import org.vrs.submission.SubmissionId;

/** The rows of {@code clarification}. */
@Repository
class ClarificationTable {

    private final JdbcClient sql;

    ClarificationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Clarification clarification, String by) {
        sql.sql("""
                        insert into clarification (submission_id, loop_no, version, sent_at, sent_by, due_date)
                        values (:id, :loop, :version, :at, :by, :due)
                        """)
                .param("id", clarification.submission().value())
                .param("loop", clarification.loop())
                .param("version", clarification.version())
                .param("at", utc(clarification.sentAt()))
                .param("by", by)
                .param("due", clarification.dueDate())
                .update();
    }

    /** Newest first. */
    List<Clarification> of(SubmissionId id) {
        return sql.sql("select * from clarification where submission_id = :id order by loop_no desc")
                .param("id", id.value())
                .query(ClarificationTable::clarification)
                .list();
    }

    Optional<Clarification> open(SubmissionId id) {
        return of(id).stream().filter(Clarification::isOpen).findFirst();
    }

    void close(Clarification open, Outcome outcome, Instant at) {
        sql.sql("""
                        update clarification set closed_at = :at, outcome = :outcome
                        where submission_id = :id and loop_no = :loop
                        """)
                .param("at", utc(at))
                .param("outcome", outcome.name())
                .param("id", open.submission().value())
                .param("loop", open.loop())
                .update();
    }

    private static Clarification clarification(ResultSet row, int number) throws SQLException {
        LocalDateTime closed = row.getObject("closed_at", LocalDateTime.class);
        String outcome = row.getString("outcome");
        return new Clarification(
                SubmissionId.valueOf(row.getString("submission_id")),
                row.getInt("loop_no"),
                row.getInt("version"),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("due_date", LocalDate.class),
                closed == null ? null : closed.toInstant(ZoneOffset.UTC),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
