package org.vrs.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.QuestionnaireId;

/** The rows of {@code reporting_round} and {@code round_participant}. */
@Repository
class RoundTable {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    RoundTable(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    void insert(RoundId id, RoundPlan plan, Instant at, String by) {
        sql.sql("""
                        insert into reporting_round (id, title, questionnaire, period_start, period_end, due_date, late_until,
                            sections, previous_round, demonstration, stage, stage_since, launched_at, launched_by)
                        values (:id, :title, :questionnaire, :periodStart, :periodEnd, :dueDate, :lateUntil,
                            :sections, :previous, :demonstration, 'LAUNCHING', :at, :at, :by)
                        """)
                .param("id", id.value())
                .param("title", plan.title())
                .param("questionnaire", plan.questionnaire().toString())
                .param("periodStart", plan.periodStart())
                .param("periodEnd", plan.periodEnd())
                .param("dueDate", plan.dueDate())
                .param("lateUntil", plan.lateUntil())
                .param("sections", String.join(",", plan.sections()))
                .param(
                        "previous",
                        plan.previous() == null ? null : plan.previous().value())
                .param("demonstration", plan.demonstration())
                .param("at", utc(at))
                .param("by", by)
                .update();
        insertParticipants(id, plan.participants());
    }

    private void insertParticipants(RoundId id, Collection<ParticipantCode> participants) {
        batch.batchUpdate(
                "insert into round_participant (round_id, participant) values (?, ?)",
                participants.stream()
                        .map(participant -> new Object[] {id.value(), participant.value()})
                        .toList());
    }

    Optional<Round> find(RoundId id) {
        return sql.sql("select * from reporting_round where id = :id")
                .param("id", id.value())
                .query(RoundTable::round)
                .optional();
    }

    List<Round> all() {
        return sql.sql("select * from reporting_round order by period_start desc, id desc")
                .query(RoundTable::round)
                .list();
    }

    List<ParticipantCode> participants(RoundId id) {
        return sql.sql("select participant from round_participant where round_id = :id order by participant")
                .param("id", id.value())
                .query((row, n) -> ParticipantCode.valueOf(row.getString(1)))
                .list();
    }

    /** How many rounds a year's reference period has already. */
    int count(int year) {
        return sql.sql("select count(*) from reporting_round where id like :year")
                .param("year", year + "-%")
                .query(Integer.class)
                .single();
    }

    void stage(RoundId id, RoundStage stage, Instant at) {
        sql.sql("update reporting_round set stage = :stage, stage_since = :at where id = :id")
                .param("stage", stage.name())
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void close(RoundId id, Instant at) {
        sql.sql("update reporting_round set closed_at = :at where id = :id and closed_at is null")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void publish(RoundId id, Instant at) {
        sql.sql("update reporting_round set published_at = :at where id = :id and published_at is null")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        String previous = row.getString("previous_round");
        return new Round(
                RoundId.valueOf(row.getString("id")),
                row.getString("title"),
                QuestionnaireId.valueOf(row.getString("questionnaire")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("late_until", LocalDate.class),
                new TreeSet<>(List.of(row.getString("sections").split(","))),
                previous == null ? null : RoundId.valueOf(previous),
                row.getBoolean("demonstration"),
                RoundStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("launched_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "closed_at"),
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
