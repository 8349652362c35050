package org.vrs.notification;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.outbox.Mail;
import org.vrs.outbox.Outbox;
import org.vrs.participant.Participant;

/** Writes letters and puts them in the outbox, in the transaction of the step that asks for them. */
@Component
class Post {

    private final LetterWriter writer;
    private final LetterPress press;
    private final Outbox outbox;
    private final Clock clock;

    Post(LetterWriter writer, LetterPress press, Outbox outbox, Clock clock) {
        this.writer = writer;
        this.press = press;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One letter for each.
     *
     * @param occurrence which time this happens: the same again is the same letter, and is not written twice
     */
    void send(Matter matter, List<Addressee> addressees, String occurrence) {
        addressees.forEach(addressee -> send(matter, addressee, occurrence));
    }

    void send(Matter matter, Addressee addressee, String occurrence) {
        Letter letter = writer.write(matter, addressee);
        Printed printed = press.print(letter);
        String recipient = addressee.user().email();
        outbox.write(new Mail(
                new Mail.Key(matter.concerning(), matter.occasion().name(), occurrence, recipient),
                addressee.user().name(),
                letter.language(),
                letter.subject(),
                printed.text(),
                printed.html(),
                calendar(matter, letter)));
    }

    /** A letter as it would be sent. */
    SubmissionLetters.Preview preview(Matter matter, Addressee addressee) {
        Letter letter = writer.write(matter, addressee);
        Printed printed = press.print(letter);
        return new SubmissionLetters.Preview(
                addressee.user().email(), letter.subject(), printed.text(), printed.html());
    }

    /** Only an invitation brings a date that is new. */
    private @Nullable String calendar(Matter matter, Letter letter) {
        Participant participant = matter.participant();
        if (matter.occasion() != Occasion.INVITATION || participant == null) {
            return null;
        }
        String page = writer.page(matter);
        return DueDateCalendar.of(new DueDateCalendar.Entry(
                matter.concerning() + ".due@" + URI.create(page).getHost(),
                clock.instant(),
                Dates.lastMinute(matter.round().dueDate(), participant.zone()),
                letter.subject(),
                letter.paragraphs().get(letter.paragraphs().size() - 1),
                page));
    }
}
