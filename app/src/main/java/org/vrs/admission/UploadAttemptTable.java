package org.vrs.admission;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.vrs.participant.ParticipantCode;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;

/** The rows of {@code upload_attempt}: one for each file that was sent within the last day, taken or not. */
@Repository
class UploadAttemptTable {

    private final JdbcClient sql;

    UploadAttemptTable(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(SubmissionId id, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into upload_attempt (submission_id, participant, sent_at)
                        values (:submission, :participant, :at)
                        """)
                .param("submission", id.value())
                .param("participant", id.participant().value())
                .param("at", SubmissionTable.utc(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** When a participant sent files after an instant, newest first; so many at most. */
    List<Instant> newest(ParticipantCode participant, Instant after, int most) {
        return sql.sql("""
                        select sent_at from upload_attempt where participant = :participant and sent_at > :after
                        order by sent_at desc, id desc limit :most
                        """)
                .param("participant", participant.value())
                .param("after", SubmissionTable.utc(after))
                .param("most", most)
                .query((row, n) -> row.getObject(1, LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC))
                .list();
    }

    void delete(long attempt) {
        sql.sql("delete from upload_attempt where id = :attempt")
                .param("attempt", attempt)
                .update();
    }

    int deleteBefore(Instant end) {
        return sql.sql("delete from upload_attempt where sent_at <= :end")
                .param("end", SubmissionTable.utc(end))
                .update();
    }
}
