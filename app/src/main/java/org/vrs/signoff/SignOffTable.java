package org.vrs.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.questionnaire.CellId;
import org.vrs.signoff.SignOff.End;
import org.vrs.signoff.SignOff.How;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;

/** The rows of {@code sign_off} and {@code sign_off_end}: inserted once, never changed. */
@Repository
class SignOffTable {

    private final JdbcClient sql;

    SignOffTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, SignOff decision) {
        sql.sql("""
                        insert into sign_off (submission_id, version, answers_sha256, content_sha256, form, rules_sha256,
                            released, message, decided_at, decided_by, on_behalf_of)
                        values (:id, :version, :answers, :content, :form, :rules, :released, :message, :at, :by, :behalf)
                        """)
                .param("id", id.value())
                .param("version", decision.version())
                .param("answers", decision.answersSha256())
                .param("content", decision.contentSha256())
                .param("form", decision.form())
                .param("rules", decision.rules())
                .param("released", decision.released())
                .param("message", decision.message())
                .param("at", SubmissionTable.utc(decision.at()))
                .param("by", decision.by())
                .param("behalf", decision.onBehalfOf())
                .update();
    }

    void end(SignOff signature, End end) {
        sql.sql("""
                        insert into sign_off_end (sign_off_id, how, reason, cells, ended_at, ended_by)
                        values (:id, :how, :reason, :cells, :at, :by)
                        """)
                .param("id", signature.id())
                .param("how", end.how().name())
                .param("reason", end.reason())
                .param("cells", end.cells().stream().map(CellId::value).collect(Collectors.joining(" ")))
                .param("at", SubmissionTable.utc(end.at()))
                .param("by", end.by())
                .update();
    }

    /** All decisions about a submission, newest first. */
    List<SignOff> of(SubmissionId submission) {
        return sql.sql("""
                        select s.id, s.version, s.answers_sha256, s.content_sha256, s.form, s.rules_sha256, s.released,
                            s.message, s.decided_at, s.decided_by, s.on_behalf_of,
                            e.how, e.reason, e.cells, e.ended_at, e.ended_by
                        from sign_off s
                        left join sign_off_end e on e.sign_off_id = s.id
                        where s.submission_id = :id
                        order by s.id desc
                        """)
                .param("id", submission.value())
                .query((row, n) -> signOff(row))
                .list();
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("answers_sha256"),
                row.getString("content_sha256"),
                row.getString("form"),
                row.getString("rules_sha256"),
                row.getBoolean("released"),
                row.getString("message"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("on_behalf_of"),
                end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        String how = row.getString("how");
        return how == null
                ? null
                : new End(
                        How.valueOf(how),
                        row.getString("reason"),
                        Stream.of(row.getString("cells").split(" "))
                                .filter(cell -> !cell.isEmpty())
                                .map(CellId::valueOf)
                                .toList(),
                        instant(row, "ended_at"),
                        row.getString("ended_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(SubmissionTable.instant(row, column));
    }
}
