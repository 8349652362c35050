package org.vrs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrs.problem.Problem;
import org.vrs.testing.Sample;
import org.vrs.testing.VrsTest;
import org.vrs.user.Role;
import org.vrs.workflow.WorkClock;

@VrsTest
class OutboxTest {

    private static final Instant NOW = Instant.parse("2031-03-02T01:00:00Z");

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    JdbcClient sql;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WorkClock clock;

    @Autowired
    Sample sample;

    private final String somebody = UUID.randomUUID() + "@example.org";
    private final String other = UUID.randomUUID() + "@example.org";

    /** What other tests have left is out of the way first, so that each test sees its own messages only. */
    @BeforeEach
    void emptyOutbox() {
        clock.holdAt(NOW);
        sql.sql("update outbox_message set state = 'ACCEPTED' where state in ('QUEUED', 'DEFERRED', 'SENDING')")
                .update();
        sender.setHost("");
    }

    @AfterEach
    void noServer() {
        sender.setHost("");
        clock.run();
    }

    @Test
    void a_message_is_sent_once_with_the_headers_that_programs_read() throws Exception {
        Instant written = clock.instant();
        write(somebody, "1", "[Round 2025-1] Türkiye: test");
        clock.holdAt(written.plusSeconds(90));
        GreenMail server = greenMail(freePort());
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(outbox.send()).isZero();
        MimeMessage received = server.getReceivedMessages()[0];
        server.stop();

        OutboxMessage message = only(somebody);
        assertThat(message.state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(message.reply()).startsWith("250");
        assertThat(message.acceptedAt()).isEqualTo(written.plusSeconds(90));
        assertThat(received.getMessageID()).isEqualTo(message.messageId()).endsWith("@localhost>");
        assertThat(received.getSubject()).isEqualTo("[Round 2025-1] Türkiye: test");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Reply-To")).containsExactly("secretariat@localhost");
        assertThat(received.getHeader("Content-Language")).containsExactly("en");
        assertThat(received.getSentDate()).isEqualTo(Date.from(written));
        assertThat(received.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void a_step_that_runs_again_writes_nothing_again() {
        write(somebody, "1", "first");
        write(somebody.toUpperCase(Locale.ROOT), "1", "the same");
        write(somebody, "2", "another time");

        assertThat(of(somebody)).extracting(OutboxMessage::subject).containsExactly("first", "another time");
    }

    @Test
    void a_message_is_there_only_if_its_fact_is() {
        transaction.executeWithoutResult(status -> {
            outbox.write(mail(somebody, "1", "never"));
            status.setRollbackOnly();
        });

        assertThat(of(somebody)).isEmpty();
        assertThatThrownBy(() -> outbox.write(mail(somebody, "1", "without a transaction")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void without_a_mail_server_messages_are_held() {
        write(somebody, "1", "held");

        assertThat(outbox.hasServer()).isFalse();
        assertThat(outbox.send()).isZero();
        assertThat(only(somebody).state()).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void one_recipients_messages_arrive_in_order_and_a_late_one_holds_only_its_own_back() throws Exception {
        write(somebody, "1", "first");
        write(other, "1", "for somebody else");
        write(somebody, "2", "second");
        try (ScriptedServer server = started()) {
            server.later.add(somebody);
            outbox.send();
            assertThat(only(other).state()).isEqualTo(MessageState.ACCEPTED);
            assertThat(of(somebody))
                    .extracting(OutboxMessage::state)
                    .containsExactly(MessageState.DEFERRED, MessageState.QUEUED);

            server.later.clear();
            server.seen.clear();
            clock.holdAt(clock.instant().plus(Duration.ofMinutes(1)));
            assertThat(outbox.send()).isEqualTo(2);
            assertThat(server.seen).hasSize(2);
            assertThat(server.seen.get(0)).contains("Subject: first");
            assertThat(server.seen.get(1)).contains("Subject: second");
        }
    }

    @Test
    void an_address_that_is_refused_holds_nobody_up_and_can_be_tried_again() throws Exception {
        write(somebody, "1", "to nobody");
        write("no address at all", "1", "to nobody either");
        write(other, "1", "to somebody");
        try (ScriptedServer server = started()) {
            server.refused.add(somebody);
            outbox.send();
            assertThat(only(other).state()).isEqualTo(MessageState.ACCEPTED);
            assertThat(only(other).reply()).isEqualTo("250 taken as 4711");
            assertThat(only(somebody).state()).isEqualTo(MessageState.UNDELIVERABLE);
            assertThat(only(somebody).reply()).contains("550 no such person");
            assertThat(only("no address at all").state()).isEqualTo(MessageState.UNDELIVERABLE);

            server.refused.clear();
            long id = only(somebody).id();
            assertThatThrownBy(() -> outbox.tryAgain(id)).isInstanceOf(Problem.class);
            asAdministrator(() -> outbox.tryAgain(id));
            assertThatThrownBy(() -> asAdministrator(() -> outbox.tryAgain(id))).isInstanceOf(Problem.class);
            outbox.send();
            assertThat(only(somebody).state()).isEqualTo(MessageState.ACCEPTED);
        }
    }

    @Test
    void the_pauses_grow_to_half_an_hour_and_end_after_three_days() throws Exception {
        write(somebody, "1", "later");
        Instant start = clock.instant();
        try (ScriptedServer server = started()) {
            server.later.add(somebody);
            for (int minutes : new int[] {1, 2, 4, 8, 16, 30, 30}) {
                outbox.send();
                OutboxMessage message = only(somebody);
                assertThat(message.state()).isEqualTo(MessageState.DEFERRED);
                assertThat(message.reply()).contains("451 try later");
                assertThat(Duration.between(clock.instant(), message.nextAttempt()))
                        .hasMinutes(minutes);
                clock.holdAt(message.nextAttempt().minusMillis(1));
                assertThat(outbox.send()).isZero();
                assertThat(only(somebody).attempts()).isEqualTo(message.attempts());
                clock.holdAt(message.nextAttempt());
            }
            clock.holdAt(start.plus(Duration.ofHours(72)));
            outbox.send();
            assertThat(only(somebody).state()).isEqualTo(MessageState.UNDELIVERABLE);
            assertThat(server.seen)
                    .hasSize(8)
                    .allMatch(message -> message.contains(only(somebody).messageId()));
        }
    }

    @Test
    void a_server_that_was_away_gets_everything_when_it_is_back() throws Exception {
        int port = freePort();
        write(somebody, "1", "first");
        write(other, "1", "second");
        use(port);
        outbox.send();
        assertThat(only(somebody).state()).isEqualTo(MessageState.DEFERRED);
        assertThat(only(somebody).reply()).contains("Couldn't connect to host");
        assertThat(only(other).attempts()).isZero();

        GreenMail server = greenMail(port);
        clock.holdAt(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(outbox.send()).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(2);
        server.stop();
    }

    @Test
    void after_a_crash_the_message_in_flight_comes_at_most_twice_with_one_id() throws Exception {
        write(somebody, "1", "in flight");
        write(other, "1", "not in flight");
        GreenMail server = greenMail(freePort());
        OutboxMessage message = only(somebody);
        // The program dies between the server's 250 and the note of it: the row stays as it was claimed.
        assertThat(table.claim(message, clock.instant().plus(Backoff.LEASE))).isTrue();
        assertThat(table.claim(message, clock.instant().plus(Backoff.LEASE))).isFalse();
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(only(somebody).state()).isEqualTo(MessageState.SENDING);

        clock.holdAt(clock.instant().plus(Backoff.LEASE));
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(outbox.send()).isZero();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxTest::id))
                .containsExactlyInAnyOrder(only(other).messageId(), message.messageId());
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\u0000\r\n"})
    void nothing_that_is_typed_becomes_a_header(String breakOut) {
        String evil = "Fiji" + breakOut + "Bcc: everybody@example.org";
        transaction.executeWithoutResult(status -> outbox.write(new Mail(
                new Mail.Key("2025-1", "TEST", "1", somebody),
                evil,
                Locale.ENGLISH,
                evil,
                "text",
                "<p>html</p>",
                null)));

        String eml = new String(eml(only(somebody).id()), StandardCharsets.UTF_8);
        String headers = eml.substring(0, eml.indexOf("\r\n\r\n"));
        assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(only(somebody).subject()).isEqualTo("Fiji Bcc: everybody@example.org");
    }

    @Test
    void an_address_with_a_line_break_reaches_nobody() throws Exception {
        write("a@example.org\r\nRCPT TO:<b@example.org>", "1", "evil");
        try (ScriptedServer server = started()) {
            outbox.send();
            assertThat(server.seen).isEmpty();
        }
    }

    private void write(String recipient, String occurrence, String subject) {
        transaction.executeWithoutResult(status -> outbox.write(mail(recipient, occurrence, subject)));
    }

    private static Mail mail(String recipient, String occurrence, String subject) {
        Mail.Key key = new Mail.Key("2025-1.KHM", "TEST", occurrence, recipient);
        return new Mail(key, "Somebody", Locale.ENGLISH, subject, "text", "<p>html</p>", null);
    }

    private List<OutboxMessage> of(String recipient) {
        return table.page(recipient, 0, 100).stream()
                .sorted((one, two) -> Long.compare(one.id(), two.id()))
                .toList();
    }

    private OutboxMessage only(String recipient) {
        List<OutboxMessage> found = of(recipient);
        assertThat(found).isNotEmpty();
        return found.get(found.size() - 1);
    }

    private byte[] eml(long id) {
        return sample.as(sample.staff(Role.ADMINISTRATOR), () -> outbox.eml(id));
    }

    private void asAdministrator(Runnable work) {
        sample.as(sample.staff(Role.ADMINISTRATOR), () -> {
            work.run();
            return true;
        });
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScriptedServer started() throws IOException {
        ScriptedServer server = new ScriptedServer();
        use(server.port());
        return server;
    }

    private GreenMail greenMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        use(port);
        return server;
    }

    private void use(int port) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
