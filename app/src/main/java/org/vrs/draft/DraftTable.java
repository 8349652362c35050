package org.vrs.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.version.AnswersText;

/** The rows of {@code draft_cell}, and of {@code draft_batch} and {@code draft_change}, its history. */
@Repository
class DraftTable {

    private final JdbcClient sql;
    private final JdbcTemplate many;

    /** A changed cell; the answer is null where it was cleared. */
    record Cell(@Nullable Answer answer, Draft.Touch touch) {}

    /** One cell of a batch. */
    record Change(
            CellId cell, @Nullable Answer before, @Nullable Answer after) {}

    /** Who changed cells together, when; the version where an upload brought them. */
    record Batch(SubmissionId submission, @Nullable Integer version, Instant at, String by) {}

    DraftTable(JdbcClient sql, JdbcTemplate many) {
        this.sql = sql;
        this.many = many;
    }

    Map<CellId, Cell> cells(SubmissionId id) {
        Map<CellId, Cell> cells = new HashMap<>();
        sql.sql("select cell, answer, changed_at, changed_by from draft_cell where submission_id = :id")
                .param("id", id.value())
                .query(row -> {
                    cells.put(
                            CellId.valueOf(row.getString("cell")),
                            new Cell(
                                    answer(row, "answer"),
                                    new Draft.Touch(
                                            row.getObject("changed_at", LocalDateTime.class)
                                                    .toInstant(ZoneOffset.UTC),
                                            row.getString("changed_by"))));
                });
        return cells;
    }

    /** Writes a batch. The caller holds the submission's row, so that nobody else writes the same cells. */
    void write(Batch batch, List<Change> changes) {
        long id = insert(batch);
        if (changes.isEmpty()) {
            return;
        }
        List<Object[]> old = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        List<Object[]> history = new ArrayList<>();
        for (Change change : changes) {
            String cell = change.cell().value();
            String after = text(change.after());
            old.add(new Object[] {batch.submission().value(), cell});
            cells.add(new Object[] {
                batch.submission().value(), cell, after, SubmissionTable.utc(batch.at()), batch.by(), id
            });
            history.add(new Object[] {id, cell, text(change.before()), after});
        }
        many.batchUpdate("delete from draft_cell where submission_id = ? and cell = ?", old);
        many.batchUpdate("""
                insert into draft_cell (submission_id, cell, answer, changed_at, changed_by, batch)
                values (?, ?, ?, ?, ?, ?)
                """, cells);
        many.batchUpdate(
                "insert into draft_change (batch, cell, before_answer, after_answer) values (?, ?, ?, ?)", history);
    }

    private long insert(Batch batch) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into draft_batch (submission_id, version, changed_at, changed_by)
                        values (:submission, :version, :at, :by)
                        """)
                .param("submission", batch.submission().value())
                .param("version", batch.version())
                .param("at", SubmissionTable.utc(batch.at()))
                .param("by", batch.by())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The batch that brought a version and was not taken back. */
    Optional<Long> taken(SubmissionId id, int version) {
        return sql.sql("""
                        select id from draft_batch
                        where submission_id = :id and version = :version and undone_at is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .query(Long.class)
                .optional();
    }

    List<Change> changes(long batch) {
        return sql.sql("select cell, before_answer, after_answer from draft_change where batch = :batch order by cell")
                .param("batch", batch)
                .query((row, n) -> new Change(
                        CellId.valueOf(row.getString("cell")),
                        answer(row, "before_answer"),
                        answer(row, "after_answer")))
                .list();
    }

    void undone(long batch, Instant at, String by) {
        sql.sql("update draft_batch set undone_at = :at, undone_by = :by where id = :batch")
                .param("at", SubmissionTable.utc(at))
                .param("by", by)
                .param("batch", batch)
                .update();
    }

    private static @Nullable String text(@Nullable Answer answer) {
        return answer == null ? null : AnswersText.code(answer);
    }

    private static @Nullable Answer answer(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : AnswersText.decode(text);
    }
}
