package org.vrs.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;

/** The rows of {@code audit_event}: added and read, never changed. */
@Component
class AuditTable {

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditEvent event) {
        ParticipantCode participant = event.participant();
        jdbc.sql("""
                        insert into audit_event
                            (event_at, actor, actor_roles, participant, action, object_id, outcome, reason)
                        values (:at, :actor, :roles, :participant, :action, :object, :outcome, :reason)
                        """)
                .param("at", LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("roles", event.roles())
                .param("participant", participant == null ? null : participant.value())
                .param("action", event.action())
                .param("object", event.object())
                .param("outcome", event.outcome())
                .param("reason", event.reason())
                .update();
    }

    List<AuditEvent> newest(String object, int page, int size) {
        return jdbc.sql("""
                        select id, event_at, actor, actor_roles, participant, action, object_id, outcome, reason
                        from audit_event
                        where :object = '' or object_id = :object
                        order by id desc
                        limit :size offset :start
                        """)
                .param("object", object)
                .param("size", size)
                .param("start", page * size)
                .query(AuditTable::row)
                .list();
    }

    long count(String object) {
        return jdbc.sql("select count(*) from audit_event where :object = '' or object_id = :object")
                .param("object", object)
                .query(Long.class)
                .single();
    }

    private static AuditEvent row(ResultSet row, int number) throws SQLException {
        @Nullable String participant = row.getString("participant");
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("event_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("actor_roles"),
                participant == null ? null : ParticipantCode.valueOf(participant),
                row.getString("action"),
                row.getString("object_id"),
                row.getString("outcome"),
                row.getString("reason"));
    }
}
