package org.vrs.outbox;

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

/** The rows of {@code outbox_message}. */
@Repository
class OutboxTable {

    private final JdbcClient sql;

    OutboxTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes a message; one with the same key is left as it is. */
    void insert(Mail mail, String messageId, Instant at) {
        sql.sql("""
                        insert into outbox_message (concerning, event, occurrence, recipient, recipient_name, content_language,
                            subject, text_body, html_body, calendar, message_id, state, attempts, queued_at, next_attempt,
                            server_reply)
                        values (:concerning, :event, :occurrence, :recipient, :name, :language,
                            :subject, :text, :html, :calendar, :messageId, 'QUEUED', 0, :at, :at, '')
                        on duplicate key update attempts = attempts
                        """)
                .param("concerning", mail.key().concerning())
                .param("event", mail.key().event())
                .param("occurrence", mail.key().occurrence())
                .param("recipient", mail.key().recipient())
                .param("name", mail.name())
                .param("language", mail.language().toLanguageTag())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("calendar", mail.calendar())
                .param("messageId", messageId)
                .param("at", utc(at))
                .update();
    }

    /**
     * Whose turn it is: messages that are due and have no older one to the same address still on its way. One that is
     * "sending" beyond its lease was interrupted and is due again.
     */
    List<OutboxMessage> due(Instant now, int most) {
        return sql.sql("""
                        select m.* from outbox_message m
                        where m.state in ('QUEUED', 'DEFERRED', 'SENDING') and m.next_attempt <= :now
                          and not exists (
                            select 1 from outbox_message older
                            where older.recipient = m.recipient and older.id < m.id
                              and older.state in ('QUEUED', 'DEFERRED', 'SENDING'))
                        order by m.id
                        limit :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query(OutboxTable::message)
                .list();
    }

    /** Takes a message for one attempt; false where somebody else was faster. */
    boolean claim(OutboxMessage message, Instant leaseEnd) {
        return sql.sql("""
                        update outbox_message set state = 'SENDING', attempts = attempts + 1, next_attempt = :leaseEnd
                        where id = :id and state = :state and attempts = :attempts
                        """)
                        .param("leaseEnd", utc(leaseEnd))
                        .param("id", message.id())
                        .param("state", message.state().name())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }

    void accepted(long id, String reply, Instant at) {
        sql.sql("""
                        update outbox_message set state = 'ACCEPTED', server_reply = :reply, accepted_at = :at where id = :id
                        """).param("reply", reply).param("at", utc(at)).param("id", id).update();
    }

    void setAside(long id, MessageState state, String reply, Instant nextAttempt) {
        sql.sql("""
                        update outbox_message set state = :state, server_reply = :reply, next_attempt = :next where id = :id
                        """)
                .param("state", state.name())
                .param("reply", reply)
                .param("next", utc(nextAttempt))
                .param("id", id)
                .update();
    }

    /** Puts an undeliverable message back in the queue, with its full time; false where it is not undeliverable. */
    boolean queueAgain(long id, Instant now) {
        return sql.sql("""
                        update outbox_message set state = 'QUEUED', attempts = 0, queued_at = :now, next_attempt = :now
                        where id = :id and state = 'UNDELIVERABLE'
                        """).param("now", utc(now)).param("id", id).update() == 1;
    }

    Optional<OutboxMessage> find(long id) {
        return sql.sql("select * from outbox_message where id = :id")
                .param("id", id)
                .query(OutboxTable::message)
                .optional();
    }

    /** Oldest first. */
    List<OutboxMessage> all() {
        return sql.sql("select * from outbox_message order by id")
                .query(OutboxTable::message)
                .list();
    }

    /** Newest first; the part of an address narrows it, the empty one does not. */
    List<OutboxMessage> page(String address, int offset, int most) {
        return sql.sql("""
                        select * from outbox_message where locate(:address, recipient) > 0 or :address = ''
                        order by id desc limit :most offset :offset
                        """)
                .param("address", address)
                .param("most", most)
                .param("offset", offset)
                .query(OutboxTable::message)
                .list();
    }

    int count(String address) {
        return sql.sql("select count(*) from outbox_message where locate(:address, recipient) > 0 or :address = ''")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    /** How many have not reached the mail server yet. */
    int waiting() {
        return sql.sql("select count(*) from outbox_message where state in ('QUEUED', 'DEFERRED', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getString("concerning"),
                row.getString("event"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("content_language"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getString("calendar"),
                row.getString("message_id"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getObject("queued_at", LocalDateTime.class)),
                instant(row.getObject("next_attempt", LocalDateTime.class)),
                row.getString("server_reply"),
                whenSet(row.getObject("accepted_at", LocalDateTime.class)));
    }

    private static @Nullable Instant whenSet(@Nullable LocalDateTime at) {
        return at == null ? null : instant(at);
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
