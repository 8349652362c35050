package org.vrs.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands messages to the SMTP server that Spring's {@code spring.mail} properties name, and keeps what it answers. */
@Component
class MailServer {

    private static final int LONGEST_REPLY = 1_000;

    private final ObjectProvider<JavaMailSenderImpl> senders;

    MailServer(ObjectProvider<JavaMailSenderImpl> senders) {
        this.senders = senders;
    }

    /** How an attempt ended. */
    record Answer(Result result, String reply) {}

    /** What an attempt means for this message and for the others. */
    enum Result {
        TAKEN,
        NOT_YET,
        REFUSED,
        /** Nothing can be said about the message; trying others now is of no use. */
        SERVER_AWAY
    }

    boolean isConfigured() {
        return sender() != null;
    }

    private @Nullable JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = senders.getIfAvailable();
        return sender == null || sender.getHost() == null || sender.getHost().isBlank() ? null : sender;
    }

    /** Sends in this thread; JavaMailSender itself would not tell what the server answered. */
    Answer send(MimeMessage message) {
        JavaMailSenderImpl sender = sender();
        if (sender == null) {
            return new Answer(Result.SERVER_AWAY, "");
        }
        try (Transport transport = sender.getSession().getTransport(protocol(sender))) {
            return send(message, sender, transport);
        } catch (MessagingException e) {
            return new Answer(Result.SERVER_AWAY, reason(e));
        }
    }

    private static Answer send(MimeMessage message, JavaMailSenderImpl sender, Transport transport)
            throws MessagingException {
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(
                    Result.TAKEN,
                    transport instanceof SMTPTransport smtp ? reply(smtp.getLastServerResponse()) : "accepted");
        } catch (MessagingException e) {
            return new Answer(isRefused(e) ? Result.REFUSED : Result.NOT_YET, reason(e));
        }
    }

    private static String protocol(JavaMailSenderImpl sender) {
        String protocol = sender.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol.toLowerCase(Locale.ROOT);
    }

    /** Did the server say that this address, or this message, will never do? Not so where it dislikes the sender. */
    private static boolean isRefused(MessagingException failure) {
        boolean refused = false;
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPSenderFailedException) {
                return false;
            }
            refused |= e instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5;
            refused |= e instanceof SMTPSendFailedException send && send.getReturnCode() / 100 == 5;
        }
        return refused;
    }

    private static String reason(MessagingException failure) {
        StringBuilder reason = new StringBuilder();
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            reason.append(e.getMessage()).append(' ');
        }
        return reply(reason.toString());
    }

    private static String reply(@Nullable String text) {
        String line = Mail.oneLine(text == null ? "" : text);
        return line.length() > LONGEST_REPLY ? line.substring(0, LONGEST_REPLY) : line;
    }
}
