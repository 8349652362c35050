package org.vrs.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.validation.Evidence;
import org.vrs.validation.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code finding}: what the checks found in a version, and how the participant explains it. */
@Repository
public class FindingTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FOUND = 500;
    private static final int LONGEST_ALLOWED = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final ReturnChecks checks;

    /** The participant's words beside a warning; null words take an explanation back. */
    record Explanation(@Nullable String text, String by, Instant at) {}

    FindingTable(JdbcClient sql, JdbcTemplate batch, ReturnChecks checks) {
        this.sql = sql;
        this.batch = batch;
        this.checks = checks;
    }

    public void insert(SubmissionId id, int version, List<StoredFinding> findings) {
        batch.batchUpdate(
                """
                insert into finding (submission_id, version, position_no, rule_id, severity, cell, sheet_cell, found_value,
                    allowed_value, details, explanation, rule_version, seen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, findings.stream().map(stored -> row(id, version, stored)).toList());
    }

    private static Object[] row(SubmissionId id, int version, StoredFinding stored) {
        Finding finding = stored.finding();
        CellId cell = finding.cell();
        return new Object[] {
            id.value(),
            version,
            stored.position(),
            finding.rule(),
            finding.severity().name(),
            cell == null ? null : cell.value(),
            stored.place(),
            cut(finding.found(), LONGEST_FOUND),
            cut(finding.allowed(), LONGEST_ALLOWED),
            JSON.writeValueAsString(finding.details()),
            stored.explanation(),
            finding.evidence().ruleVersion().isEmpty()
                    ? null
                    : finding.evidence().ruleVersion(),
            JSON.writeValueAsString(finding.evidence().seen())
        };
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** What was found with the return, without what is the reviewer's alone. */
    public List<StoredFinding> of(SubmissionId id, int version) {
        return checks.told(id, stored(id, version));
    }

    private List<StoredFinding> stored(SubmissionId id, int version) {
        return sql.sql("""
            select * from finding where submission_id = :id and version = :version order by position_no
            """)
                .param("id", id.value())
                .param("version", version)
                .query(FindingTable::finding)
                .list();
    }

    /** Writes the participant's words beside a warning. */
    int explain(SubmissionId id, int version, int position, Explanation explanation) {
        return sql.sql("""
            update finding set explanation = :explanation, explained_by = :by, explained_at = :at
            where submission_id = :id and version = :version and position_no = :position
                and severity = 'WARNING'
            """)
                .param("explanation", explanation.text())
                .param("by", explanation.by())
                .param("at", SubmissionTable.utc(explanation.at()))
                .param("id", id.value())
                .param("version", version)
                .param("position", position)
                .update();
    }

    /** The latest version of every submission of a round that has one, with what is left to do in it. */
    public List<SubmissionProgress> progress(RoundId round) {
        return sql.sql("""
                        select v.submission_id, v.version, v.uploaded_at, v.answered_percent,
                            (select count(*) from finding f where f.submission_id = v.submission_id
                                and f.version = v.version and f.severity = 'ERROR') as errors,
                            (select count(*) from finding f where f.submission_id = v.submission_id
                                and f.version = v.version and f.severity = 'WARNING' and f.explanation is null) as warnings
                        from submission_version v
                        join submission s on s.id = v.submission_id and s.latest_version = v.version
                        where s.round_id = :round
                        """)
                .param("round", round.value())
                .query((row, n) -> new SubmissionProgress(
                        SubmissionId.valueOf(row.getString("submission_id")),
                        row.getInt("version"),
                        row.getObject("uploaded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("answered_percent"),
                        row.getInt("errors"),
                        row.getInt("warnings")))
                .list();
    }

    private static Evidence evidence(@Nullable String version, @Nullable String seen) {
        return seen == null
                ? Evidence.NONE
                : new Evidence(
                        version == null ? "" : version,
                        JSON.readValue(seen, new TypeReference<LinkedHashMap<String, String>>() {}));
    }

    private static StoredFinding finding(ResultSet row, int number) throws SQLException {
        String cell = row.getString("cell");
        return new StoredFinding(
                row.getInt("position_no"),
                new Finding(
                        row.getString("rule_id"),
                        Severity.valueOf(row.getString("severity")),
                        cell == null ? null : CellId.valueOf(cell),
                        row.getString("found_value"),
                        row.getString("allowed_value"),
                        JSON.readValue(row.getString("details"), new TypeReference<List<String>>() {}),
                        evidence(row.getString("rule_version"), row.getString("seen"))),
                row.getString("sheet_cell"),
                row.getString("explanation"));
    }
}
