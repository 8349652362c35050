package org.vrs.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Empties the outbox in the background; tests and rehearsals send by hand ({@code vrs.mail.sending=manual}). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OutboxSender {

    private final Outbox outbox;
    private final boolean automatic;

    OutboxSender(Outbox outbox, @Value("${vrs.mail.sending}") String sending) {
        this.outbox = outbox;
        this.automatic = "auto".equals(sending);
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void sendWhatIsDue() {
        if (automatic) {
            outbox.send();
        }
    }
}
