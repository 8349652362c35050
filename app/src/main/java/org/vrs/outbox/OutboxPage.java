package org.vrs.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.Confirm;
import org.vrs.screen.Fact;
import org.vrs.screen.Tag;
import org.vrs.screen.Text;

/** One message with its way so far. */
record OutboxPage(
        long id,
        String subject,
        Tag tag,
        List<Fact> facts,
        List<List<String>> paragraphs,
        @Nullable Confirm tryAgain) {

    static OutboxPage of(OutboxMessage message, boolean hasServer) {
        return new OutboxPage(
                message.id(),
                message.subject(),
                OutboxLine.tag(message, hasServer),
                facts(message),
                paragraphs(message.text()),
                message.state() == MessageState.UNDELIVERABLE ? tryAgain(message.id()) : null);
    }

    /** The text as it is set: paragraphs, and the lines of each. */
    private static List<List<String>> paragraphs(String text) {
        return Stream.of(text.strip().split("\\R{2,}"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    private static List<Fact> facts(OutboxMessage message) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("outbox.column.recipient", message.recipientName() + ", " + message.recipient()));
        facts.add(Fact.of("outbox.message.concerning", message.concerning()));
        facts.add(Fact.of("outbox.column.written", OutboxLine.utc(message.queuedAt())));
        facts.add(Fact.of("outbox.message.attempts", Integer.toString(message.attempts())));
        Instant acceptedAt = message.acceptedAt();
        if (acceptedAt != null) {
            facts.add(Fact.of("outbox.message.accepted", OutboxLine.utc(acceptedAt)));
        }
        if (message.state() == MessageState.DEFERRED) {
            facts.add(Fact.of("outbox.message.next", OutboxLine.utc(message.nextAttempt())));
        }
        if (!message.reply().isEmpty()) {
            facts.add(Fact.of("outbox.message.reply", message.reply()));
        }
        if (message.calendar() != null) {
            facts.add(new Fact(Text.of("outbox.message.calendar"), Text.of("outbox.message.calendar.due-date")));
        }
        facts.add(Fact.of("outbox.message.id", message.messageId()));
        return facts;
    }

    private static Confirm tryAgain(long id) {
        return new Confirm(
                Text.of("outbox.try-again"),
                Text.of("outbox.try-again.meaning"),
                Text.of("outbox.try-again.do"),
                "/outbox/" + id + "/try-again",
                Map.of(),
                false);
    }
}
