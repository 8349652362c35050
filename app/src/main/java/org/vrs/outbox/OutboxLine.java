package org.vrs.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.vrs.screen.Tag;
import org.vrs.screen.Tone;

/** A message as one line of the list. */
record OutboxLine(long id, String subject, String recipient, Tag tag, String written) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    static OutboxLine of(OutboxMessage message, boolean hasServer) {
        return new OutboxLine(
                message.id(), message.subject(), message.recipient(), tag(message, hasServer), utc(message.queuedAt()));
    }

    /** Without a server nothing is "waiting": it is held until there is one. */
    static Tag tag(OutboxMessage message, boolean hasServer) {
        MessageState state = message.state();
        boolean unsent = state == MessageState.QUEUED || state == MessageState.DEFERRED;
        if (unsent && !hasServer) {
            return Tag.of("outbox.state.HELD", Tone.WAITING);
        }
        return Tag.of("outbox.state." + state, tone(state));
    }

    private static Tone tone(MessageState state) {
        return switch (state) {
            case QUEUED -> Tone.QUIET;
            case SENDING -> Tone.ACTIVE;
            case ACCEPTED -> Tone.DONE;
            case DEFERRED -> Tone.WAITING;
            case UNDELIVERABLE -> Tone.TROUBLE;
        };
    }

    static String utc(Instant instant) {
        return FORM.format(instant) + " UTC";
    }
}
