package org.vrs.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.User;
import org.vrs.user.Users;

/**
 * Writes the trail. A row is part of the transaction of what it tells of: what was rolled back has no row, what was
 * committed always has its row. Refusals are the exception, because they end in a rollback. Rows hold codes and ids, never
 * figures, names or free text of a return.
 */
@Component
public class Audit {

    /** The outcome of what was done. */
    public static final String DONE = "DONE";

    private final AuditTable table;
    private final Users users;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate apart;

    Audit(AuditTable table, Users users, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.users = users;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody did something: {@code record("SUBMIT", "2025-1.KHM", Audit.DONE)}. */
    public void record(String action, String object, String outcome) {
        record(action, object, outcome, null, "");
    }

    /**
     * The same, with the participant whom it concerns and a reason.
     *
     * @param participant null takes the actor's own
     */
    public void record(
            String action, String object, String outcome, @Nullable ParticipantCode participant, String reason) {
        write(template(), new What(action, object, outcome, participant, reason));
    }

    /** A refusal, in a transaction of its own: the caller's is about to be rolled back. */
    public void refuse(String action, String object, @Nullable ParticipantCode participant, String reason) {
        write(apart, new What(action, object, "REFUSED", participant, reason));
    }

    /** A page of the trail, newest first; an empty object means all of them. */
    public List<AuditEvent> newest(String object, int page, int size) {
        return table.newest(object, page, size);
    }

    /** How many rows there are about an object; an empty object means all of them. */
    public long count(String object) {
        return table.count(object);
    }

    /** A page that is only read cannot take the row that says so: the row then gets a transaction of its own. */
    private TransactionTemplate template() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? apart : joined;
    }

    private void write(TransactionTemplate template, What what) {
        Optional<User> actor = users.current();
        var event = AuditEvent.of(clock.instant(), actor, what);
        template.executeWithoutResult(status -> table.insert(event));
    }

    /** What happened, without who and when. */
    record What(
            String action,
            String object,
            String outcome,
            @Nullable ParticipantCode participant,
            String reason) {}
}
