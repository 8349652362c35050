package org.vrs.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and how far it has come.
 *
 * @param messageId   the {@code Message-ID}, the same for every attempt
 * @param calendar    the attached iCalendar file, if there is one
 * @param nextAttempt when it is tried, or tried again
 * @param reply       what the mail server said last, or why it could not be asked
 * @param acceptedAt  when the mail server took it
 */
public record OutboxMessage(
        long id,
        String concerning,
        String event,
        String recipient,
        String recipientName,
        String language,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        String messageId,
        MessageState state,
        int attempts,
        Instant queuedAt,
        Instant nextAttempt,
        String reply,
        @Nullable Instant acceptedAt) {}
