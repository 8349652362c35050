package org.vrs.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.version.Version.SheetCount;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code submission_version}: inserted once, never changed. */
@Repository
public class VersionTable implements KeptFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select v.submission_id, v.version, v.receipt, v.file_name, v.file_sha256, v.file_size, v.answers_sha256,
                v.sheet_counts, v.answered_percent, v.data_rate_percent, v.uploaded_at, v.uploaded_by, v.origin,
                b.undone_at
            from submission_version v
            left join draft_batch b on b.submission_id = v.submission_id and b.version = v.version
            """;

    private final JdbcClient sql;

    VersionTable(JdbcClient sql) {
        this.sql = sql;
    }

    public void insert(Version version, byte[] content, Answers answers) {
        SheetCount total = version.total();
        sql.sql("""
                        insert into submission_version (submission_id, version, receipt, file_name, file_sha256, file_size,
                            content, answers, answers_sha256, sheet_counts, cells_expected, cells_read, cells_empty,
                            cells_ignored, answered_percent, data_rate_percent, uploaded_at, uploaded_by, origin)
                        values (:submission, :version, :receipt, :fileName, :fileSha256, :fileSize, :content, :answers,
                            :answersSha256, :counts, :expected, :read, :empty, :ignored, :answered, :dataRate, :at, :by,
                            :origin)
                        """)
                .param("submission", version.submission().value())
                .param("version", version.number())
                .param("receipt", version.receipt())
                .param("fileName", version.fileName())
                .param("fileSha256", version.fileSha256())
                .param("fileSize", version.fileSize())
                .param("content", content)
                .param("answers", AnswersText.write(answers))
                .param("answersSha256", version.answersSha256())
                .param("counts", JSON.writeValueAsString(version.counts()))
                .param("expected", total.expected())
                .param("read", total.read())
                .param("empty", total.empty())
                .param("ignored", total.ignored())
                .param("answered", version.answeredPercent())
                .param("dataRate", version.dataRatePercent())
                .param("at", SubmissionTable.utc(version.uploadedAt()))
                .param("by", version.uploadedBy())
                .param("origin", version.origin().name())
                .update();
    }

    public Version get(SubmissionId id, int version) {
        return sql.sql(COLUMNS + " where v.submission_id = :id and v.version = :version")
                .param("id", id.value())
                .param("version", version)
                .query(VersionTable::version)
                .optional()
                .orElseThrow(() -> Problem.notFound("version", version));
    }

    /** All versions, newest first. */
    public List<Version> of(SubmissionId id) {
        return sql.sql(COLUMNS + " where v.submission_id = :id order by v.version desc")
                .param("id", id.value())
                .query(VersionTable::version)
                .list();
    }

    public Answers answers(SubmissionId id, int version) {
        return sql.sql("select answers from submission_version where submission_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(AnswersText::read)
                .orElseThrow(() -> Problem.notFound("version", version));
    }

    public byte[] content(SubmissionId id, int version) {
        return sql.sql("select content from submission_version where submission_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Problem.notFound("version", version));
    }

    /** The answers of an accepted submission; empty where it is not accepted. */
    public Optional<Answers> accepted(SubmissionId id) {
        return sql.sql("""
                        select v.answers from submission_version v
                        join submission s on s.id = v.submission_id and s.accepted_version = v.version
                        where s.id = :id
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(AnswersText::read);
    }

    /** How complete the accepted version is; empty where none is accepted. */
    Optional<Acceptance.Score> score(SubmissionId id) {
        return sql.sql("""
                        select v.answered_percent, v.data_rate_percent from submission_version v
                        join submission s on s.id = v.submission_id and s.accepted_version = v.version
                        where s.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Acceptance.Score(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** The accepted submissions of a round, those before an instant only. */
    List<SubmissionId> accepted(RoundId round, LocalDateTime before) {
        return sql.sql("""
                        select id from submission
                        where round_id = :round and accepted_at is not null and accepted_at <= :before
                        order by participant
                        """)
                .param("round", round.value())
                .param("before", before)
                .query((row, n) -> SubmissionId.valueOf(row.getString(1)))
                .list();
    }

    @Override
    public long keptBytes(SubmissionId id) {
        return sql.sql("select coalesce(sum(file_size), 0) from submission_version where submission_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                SubmissionId.valueOf(row.getString("submission_id")),
                row.getInt("version"),
                row.getString("receipt"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_size"),
                row.getString("answers_sha256"),
                JSON.readValue(row.getString("sheet_counts"), new TypeReference<List<SheetCount>>() {}),
                row.getInt("answered_percent"),
                row.getInt("data_rate_percent"),
                row.getObject("uploaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("uploaded_by"),
                Version.Origin.valueOf(row.getString("origin")),
                SubmissionTable.instant(row, "undone_at"));
    }
}
