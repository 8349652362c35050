package org.vrs.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives a row of the outbox the form in which mail travels. The same row always makes the same headers. */
@Component
class MimeForm {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String from;
    private final String replyTo;

    MimeForm(@Value("${vrs.mail.from}") String from, @Value("${vrs.mail.reply-to}") String replyTo) {
        this.from = Mail.oneLine(from);
        this.replyTo = Mail.oneLine(replyTo);
    }

    /** Keeps the {@code Message-ID} of the row, where the library would make up a new one for every attempt. */
    private static final class SameId extends MimeMessage {

        private final String id;

        SameId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    MimeMessage of(OutboxMessage message) throws MessagingException, IOException {
        MimeMessage mime = new SameId(message.messageId());
        mime.setFrom(new InternetAddress(from));
        if (!replyTo.isEmpty()) {
            mime.setReplyTo(InternetAddress.parse(replyTo));
        }
        mime.setRecipient(
                Message.RecipientType.TO, new InternetAddress(message.recipient(), message.recipientName(), UTF_8));
        mime.setSubject(message.subject(), UTF_8);
        mime.setSentDate(Date.from(message.queuedAt()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setContentLanguage(new String[] {message.language()});
        mime.setContent(body(message));
        mime.saveChanges();
        return mime;
    }

    private static MimeMultipart body(OutboxMessage message) throws MessagingException {
        MimeMultipart both =
                new MimeMultipart("alternative", text(message.text(), "plain"), text(message.html(), "html"));
        String calendar = message.calendar();
        if (calendar == null) {
            return both;
        }
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(both);
        return new MimeMultipart("mixed", letter, calendar(calendar));
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(String calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(calendar, UTF_8, "calendar");
        part.setHeader("Content-Type", "text/calendar; method=PUBLISH; charset=UTF-8; name=\"due-date.ics\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName("due-date.ics");
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    /** The message as a file that every mail program opens. */
    byte[] eml(OutboxMessage message) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            of(message).writeTo(file);
            return file.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Message " + message.id() + " cannot be written", e);
        }
    }
}
