package org.vrs.clarification;

import static org.vrs.clarification.ClarificationTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.vrs.clarification.QueryText.Side;
import org.vrs.submission.SubmissionId;

/** The rows of {@code query_thread} and {@code query_text}. What was sent is never changed. */
@Repository
class QueryTable {

    private final JdbcClient sql;

    QueryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything that was written, sent or not, in the order in which the queries were opened. */
    List<Query> of(SubmissionId id) {
        Map<Long, List<QueryText>> texts = texts(id);
        return sql.sql("select id, about, state from query_thread where submission_id = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Query(
                        row.getLong("id"),
                        id,
                        new About(row.getString("about")),
                        Query.State.valueOf(row.getString("state")),
                        texts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<QueryText>> texts(SubmissionId id) {
        Map<Long, List<QueryText>> texts = new LinkedHashMap<>();
        sql.sql("""
                        select x.* from query_text x join query_thread t on t.id = x.thread
                        where t.submission_id = :id order by x.id
                        """).param("id", id.value()).query(row -> {
            texts.computeIfAbsent(row.getLong("thread"), thread -> new ArrayList<>())
                    .add(text(row));
        });
        return texts;
    }

    private static QueryText text(ResultSet row) throws SQLException {
        LocalDateTime sent = row.getObject("sent_at", LocalDateTime.class);
        return new QueryText(
                row.getLong("id"),
                Side.valueOf(row.getString("side")),
                row.getInt("version"),
                row.getString("words"),
                row.getString("confirmed_source"),
                row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("written_by"),
                sent == null ? null : sent.toInstant(ZoneOffset.UTC));
    }

    /** Opens a thread as a draft; its number. */
    long open(SubmissionId id, About about, Instant at, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into query_thread (submission_id, about, state, opened_at, opened_by)
                        values (:id, :about, 'DRAFT', :at, :by)
                        """)
                .param("id", id.value())
                .param("about", about.id())
                .param("at", utc(at))
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void insert(long thread, QueryText text) {
        Instant sent = text.sentAt();
        sql.sql("""
                        insert into query_text (thread, side, version, words, confirmed_source, written_at, written_by, sent_at)
                        values (:thread, :side, :version, :words, :source, :at, :by, :sent)
                        """)
                .param("thread", thread)
                .param("side", text.side().name())
                .param("version", text.version())
                .param("words", text.words())
                .param("source", text.source())
                .param("at", utc(text.writtenAt()))
                .param("by", text.writtenBy())
                .param("sent", sent == null ? null : utc(sent))
                .update();
    }

    void deleteDraft(long text) {
        sql.sql("delete from query_text where id = :id and sent_at is null")
                .param("id", text)
                .update();
    }

    void deleteThread(long thread) {
        sql.sql("delete from query_thread where id = :id").param("id", thread).update();
    }

    /** From now on the other side reads it. */
    void send(long text, int version, Instant at) {
        sql.sql("update query_text set sent_at = :at, version = :version where id = :id and sent_at is null")
                .param("at", utc(at))
                .param("version", version)
                .param("id", text)
                .update();
    }

    void state(long thread, Query.State state) {
        sql.sql("update query_thread set state = :state where id = :id")
                .param("state", state.name())
                .param("id", thread)
                .update();
    }
}
