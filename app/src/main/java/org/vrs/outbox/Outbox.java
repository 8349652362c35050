package org.vrs.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Access;
import org.vrs.access.CalledByModel;
import org.vrs.access.NoNationalData;
import org.vrs.access.Verb;
import org.vrs.audit.Audit;
import org.vrs.problem.Problem;

/**
 * Takes messages in the transaction of the fact they tell of, and sends them afterwards. Nothing is lost; a crash between
 * the server's answer and our note of it leads to at most one duplicate, with the same {@code Message-ID}; the order of
 * one recipient's messages is kept; an address that fails holds nobody else up.
 */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 100;

    private final OutboxTable table;
    private final MailServer server;
    private final MimeForm form;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final String domain;

    Outbox(
            OutboxTable table,
            MailServer server,
            MimeForm form,
            Access access,
            Audit audit,
            Clock clock,
            @Value("${vrs.address}") String address) {
        this.table = table;
        this.server = server;
        this.form = form;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.domain = URI.create(address).getHost();
    }

    /** Writes a message with the caller's transaction. One with the same key is there already: nothing happens. */
    @CalledByModel
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Mail mail) {
        table.insert(mail, messageId(mail.key()), clock.instant());
    }

    private String messageId(Mail.Key key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.joined().getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends what is due, in this thread and in transactions of its own per message, until nothing is due or the server is
     * away. Without a mail server everything stays where it is.
     *
     * @return how many messages the server took
     */
    @NoNationalData("sends what was written, to whom it was written")
    public int send() {
        int taken = 0;
        List<OutboxMessage> due = server.isConfigured() ? table.due(clock.instant(), AT_ONCE) : List.of();
        while (!due.isEmpty()) {
            for (OutboxMessage message : due) {
                MailServer.Result result = attempt(message);
                if (result == MailServer.Result.SERVER_AWAY) {
                    return taken;
                }
                taken += result == MailServer.Result.TAKEN ? 1 : 0;
            }
            due = table.due(clock.instant(), AT_ONCE);
        }
        return taken;
    }

    private MailServer.Result attempt(OutboxMessage message) {
        Instant now = clock.instant();
        if (!table.claim(message, now.plus(Backoff.LEASE))) {
            return MailServer.Result.NOT_YET;
        }
        MailServer.Answer answer = handOver(message);
        switch (answer.result()) {
            case TAKEN -> table.accepted(message.id(), answer.reply(), now);
            case REFUSED -> table.setAside(message.id(), MessageState.UNDELIVERABLE, answer.reply(), now);
            case NOT_YET, SERVER_AWAY -> defer(message, answer.reply(), now);
        }
        LOG.info("Message {}, attempt {}: {}", message.id(), message.attempts() + 1, answer.result());
        return answer.result();
    }

    private MailServer.Answer handOver(OutboxMessage message) {
        try {
            new InternetAddress(message.recipient(), true);
            return server.send(form.of(message));
        } catch (AddressException e) {
            return new MailServer.Answer(MailServer.Result.REFUSED, "The address is not well formed");
        } catch (MessagingException | IOException e) {
            return new MailServer.Answer(MailServer.Result.NOT_YET, Mail.oneLine(String.valueOf(e.getMessage())));
        }
    }

    private void defer(OutboxMessage message, String reason, Instant now) {
        boolean tooLong = !now.isBefore(message.queuedAt().plus(Backoff.LIMIT));
        MessageState state = tooLong ? MessageState.UNDELIVERABLE : MessageState.DEFERRED;
        table.setAside(message.id(), state, reason, now.plus(Backoff.after(message.attempts() + 1)));
    }

    /** Is there a server to hand messages to? Without one they are held here. */
    @NoNationalData("a fact about the installation")
    public boolean hasServer() {
        return server.isConfigured();
    }

    /** How many messages have not reached the mail server yet. */
    public int waiting() {
        access.require(Verb.SEE_OUTBOX);
        return table.waiting();
    }

    /** Every message, oldest first. */
    public List<OutboxMessage> all() {
        access.require(Verb.SEE_OUTBOX);
        return table.all();
    }

    /** Messages whose address contains a text (all for the empty one), newest first; pages count from 1. */
    public List<OutboxMessage> page(String address, int page, int size) {
        access.require(Verb.SEE_OUTBOX);
        return table.page(address, (page - 1) * size, size);
    }

    /** How many messages have an address that contains a text. */
    public int count(String address) {
        access.require(Verb.SEE_OUTBOX);
        return table.count(address);
    }

    public OutboxMessage get(long id) {
        access.require(Verb.SEE_OUTBOX);
        return find(id);
    }

    /** A message as a file that every mail program opens. */
    public byte[] eml(long id) {
        access.require(Verb.SEE_OUTBOX);
        return form.eml(find(id));
    }

    /** Tries an undeliverable message again, after somebody has seen to the address or the server. */
    @Transactional
    public void tryAgain(long id) {
        access.require(Verb.SEE_OUTBOX);
        if (!table.queueAgain(id, clock.instant())) {
            throw Problem.conflict("outbox.not-undeliverable");
        }
        audit.record("RETRY_MESSAGE", Long.toString(id), Audit.DONE);
    }

    private OutboxMessage find(long id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("message", id));
    }
}
