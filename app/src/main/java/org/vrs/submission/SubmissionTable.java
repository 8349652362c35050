package org.vrs.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.round.RoundId;

/** The rows of {@code submission}. */
@Repository
public class SubmissionTable {

    private static final String COLUMNS = """
            select id, stage, stage_since, issued_at, downloaded_at, latest_version, submitted_version, submitted_at,
                submitted_by, accepted_version, accepted_at
            from submission
            """;

    private final JdbcClient sql;

    SubmissionTable(JdbcClient sql) {
        this.sql = sql;
    }

    boolean exists(SubmissionId id) {
        return sql.sql("select count(*) from submission where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(SubmissionId id, Instant at) {
        sql.sql("""
                        insert into submission (id, round_id, participant, stage, stage_since, latest_version)
                        values (:id, :round, :participant, 'INVITED', :at, 0)
                        """)
                .param("id", id.value())
                .param("round", id.round().value())
                .param("participant", id.participant().value())
                .param("at", utc(at))
                .update();
    }

    public Submission get(SubmissionId id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(SubmissionTable::submission)
                .optional()
                .orElseThrow(() -> Problem.notFound("submission", id));
    }

    /** Reads the row and holds it until the transaction ends, so that two uploads cannot take the same number. */
    public Submission lock(SubmissionId id) {
        return sql.sql(COLUMNS + " where id = :id for update")
                .param("id", id.value())
                .query(SubmissionTable::submission)
                .optional()
                .orElseThrow(() -> Problem.notFound("submission", id));
    }

    List<Submission> of(RoundId round) {
        return sql.sql(COLUMNS + " where round_id = :round order by participant")
                .param("round", round.value())
                .query(SubmissionTable::submission)
                .list();
    }

    /** The submissions of a participant that wait for its sign-off. */
    public List<SubmissionId> waiting(ParticipantCode participant) {
        return sql.sql("select id from submission where participant = :participant and stage = 'AWAITING_SIGN_OFF'")
                .param("participant", participant.value())
                .query((row, n) -> SubmissionId.valueOf(row.getString(1)))
                .list();
    }

    /** Every submission that was handed in, of all rounds, newest round first. */
    public List<Submission> handedIn() {
        return sql.sql(COLUMNS
                        + " where accepted_version is not null or submitted_version is not null"
                        + " order by round_id desc, participant")
                .query(SubmissionTable::submission)
                .list();
    }

    void stage(SubmissionId id, SubmissionStage stage, Instant at) {
        sql.sql("update submission set stage = :stage, stage_since = :at where id = :id")
                .param("stage", stage.name())
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    public void issue(SubmissionId id, String issueId, byte[] workbook, Instant at) {
        sql.sql("update submission set issue_id = :issue, workbook = :workbook, issued_at = :at where id = :id")
                .param("issue", issueId)
                .param("workbook", workbook)
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    Optional<byte[]> workbook(SubmissionId id) {
        return sql.sql("select workbook from submission where id = :id and workbook is not null")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    public Optional<String> issueId(SubmissionId id) {
        return sql.sql("select issue_id from submission where id = :id and issue_id is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void downloaded(SubmissionId id, Instant at) {
        sql.sql("update submission set downloaded_at = :at where id = :id and downloaded_at is null")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    public void latestVersion(SubmissionId id, int version) {
        sql.sql("update submission set latest_version = :version where id = :id")
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    public void submit(SubmissionId id, int version, String by, Instant at) {
        sql.sql("""
                        update submission set submitted_version = :version, submitted_by = :by, submitted_at = :at
                        where id = :id
                        """)
                .param("version", version)
                .param("by", by)
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Puts an earlier version forward again; by whom and when it was submitted stays as it is. */
    public void submittedVersion(SubmissionId id, int version) {
        sql.sql("update submission set submitted_version = :version where id = :id")
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    public void accept(SubmissionId id, Instant at) {
        sql.sql("update submission set accepted_version = submitted_version, accepted_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                SubmissionId.valueOf(row.getString("id")),
                SubmissionStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "issued_at"),
                instant(row, "downloaded_at"),
                row.getInt("latest_version"),
                row.getObject("submitted_version", Integer.class),
                instant(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getObject("accepted_version", Integer.class),
                instant(row, "accepted_at"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    public static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
