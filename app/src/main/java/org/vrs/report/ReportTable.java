package org.vrs.report;

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
import org.vrs.round.RoundId;

/** The rows of {@code regional_report}. */
@Repository
class ReportTable {

    private static final String COLUMNS = """
            select round_id, revision, sha256, accepted_count, rendered_at, approved_at, message, published_at
            from regional_report
            """;

    private final JdbcClient sql;

    ReportTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ReportRevision report, byte[] pdf) {
        sql.sql("""
                        insert into regional_report (round_id, revision, pdf, sha256, accepted_count, rendered_at, message)
                        values (:round, :revision, :pdf, :sha256, :accepted, :at, '')
                        """)
                .param("round", report.round().value())
                .param("revision", report.revision())
                .param("pdf", pdf)
                .param("sha256", report.sha256())
                .param("accepted", report.accepted())
                .param("at", utc(report.renderedAt()))
                .update();
    }

    /** All revisions of a round's report, newest first. */
    List<ReportRevision> of(RoundId round) {
        return sql.sql(COLUMNS + " where round_id = :round order by revision desc")
                .param("round", round.value())
                .query(ReportTable::revision)
                .list();
    }

    Optional<ReportRevision> latest(RoundId round) {
        return of(round).stream().findFirst();
    }

    Optional<byte[]> pdf(RoundId round, int revision) {
        return sql.sql("select pdf from regional_report where round_id = :round and revision = :revision")
                .param("round", round.value())
                .param("revision", revision)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void approve(ReportRevision report, String by, Instant at) {
        sql.sql("""
                        update regional_report set approved_at = :at, approved_by = :by
                        where round_id = :round and revision = :revision
                        """)
                .param("at", utc(at))
                .param("by", by)
                .param("round", report.round().value())
                .param("revision", report.revision())
                .update();
    }

    void refuse(ReportRevision report, String message) {
        sql.sql("update regional_report set message = :message where round_id = :round and revision = :revision")
                .param("message", message)
                .param("round", report.round().value())
                .param("revision", report.revision())
                .update();
    }

    void publish(ReportRevision report, Instant at) {
        sql.sql("""
                        update regional_report set published_at = :at
                        where round_id = :round and revision = :revision and published_at is null
                        """)
                .param("at", utc(at))
                .param("round", report.round().value())
                .param("revision", report.revision())
                .update();
    }

    private static ReportRevision revision(ResultSet row, int number) throws SQLException {
        return new ReportRevision(
                RoundId.valueOf(row.getString("round_id")),
                row.getInt("revision"),
                row.getString("sha256"),
                row.getInt("accepted_count"),
                row.getObject("rendered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "approved_at"),
                row.getString("message"),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
