package org.vrs.notification;

import static org.vrs.notification.Occasion.DEPUTY_REQUEST;
import static org.vrs.notification.Occasion.INVITATION;
import static org.vrs.notification.Occasion.LAST_REMINDER;
import static org.vrs.notification.Occasion.OVERDUE;
import static org.vrs.notification.Occasion.REMINDER;
import static org.vrs.notification.Occasion.SIGN_OFF_REQUEST;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vrs.participant.Participant;

/** Puts an occasion into words: those of the messages {@code mail.*}, in the language of the reader. */
@Component
class LetterWriter {

    private static final Set<Occasion> ABOUT_THE_DUE_DATE =
            EnumSet.of(INVITATION, REMINDER, LAST_REMINDER, OVERDUE, SIGN_OFF_REQUEST, DEPUTY_REQUEST);

    private static final Set<Occasion> ABOUT_THE_LAST_DAY = EnumSet.of(INVITATION, OVERDUE);

    private final MessageSource messages;
    private final String address;

    LetterWriter(MessageSource messages, @Value("${vrs.address}") String address) {
        this.messages = messages;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    Letter write(Matter matter, Addressee to) {
        Words words = new Words(matter, Locale.ENGLISH);
        return new Letter(
                words.language,
                words.subject(),
                words.say("mail.greeting", to.user().name()),
                words.paragraphs(to),
                words.facts(),
                words.quote(),
                words.button(),
                words.notes(to));
    }

    /** The address of the page that a matter's letter leads to. */
    String page(Matter matter) {
        return address
                + matter.occasion()
                        .page()
                        .replace("{submission}", matter.concerning())
                        .replace("{round}", matter.round().id());
    }

    /** The words of one letter. */
    private final class Words {

        private final Matter matter;
        private final Locale language;
        private final Object[] values;

        Words(Matter matter, Locale language) {
            this.matter = matter;
            this.language = language;
            RoundFacts round = matter.round();
            this.values = new Object[] {
                name(),
                round.title(),
                Dates.day(round.dueDate(), language),
                Dates.day(round.lateUntil(), language),
                Math.abs(matter.number())
            };
        }

        String say(String key, Object... values) {
            return messages.getMessage(key, values, language);
        }

        private String own(String part) {
            return say("mail." + matter.occasion() + "." + part, values);
        }

        private String name() {
            Participant participant = matter.participant();
            return participant == null ? say("web.secretariat") : participant.name();
        }

        String subject() {
            return say("mail.subject", matter.round().id(), name(), own("subject"));
        }

        /** As many as there are messages for; first of all, where the letter goes to a stand-in, why. */
        List<String> paragraphs(Addressee to) {
            List<String> paragraphs = new ArrayList<>();
            if (to.standIn()) {
                paragraphs.add(say(
                        matter.occasion().asksSecretariat() ? "mail.stand-in.secretariat" : "mail.stand-in", name()));
            }
            if (matter.round().demonstration()) {
                paragraphs.add(say("mail.demonstration"));
            }
            for (int number = 1; ; number++) {
                String key = "mail." + matter.occasion() + ".text." + number;
                String paragraph = messages.getMessage(key, values, null, language);
                if (paragraph == null) {
                    return paragraphs;
                }
                paragraphs.add(paragraph);
            }
        }

        List<Letter.Fact> facts() {
            List<Letter.Fact> facts = new ArrayList<>();
            RoundFacts round = matter.round();
            facts.add(fact("mail.fact.participant", name()));
            facts.add(fact("mail.fact.round", round.title()));
            if (matter.occasion() == INVITATION) {
                facts.add(fact("mail.fact.period", period(round)));
            }
            if (ABOUT_THE_DUE_DATE.contains(matter.occasion())) {
                facts.add(fact("mail.fact.due", endOf(round.dueDate())));
            }
            if (ABOUT_THE_LAST_DAY.contains(matter.occasion())) {
                facts.add(fact("mail.fact.late", endOf(round.lateUntil())));
            }
            Matter.Deed deed = matter.deed();
            if (deed != null) {
                facts.add(fact("mail.fact.deed.by", deed.by()));
                facts.add(fact("mail.fact.deed.at", moment(deed.at())));
            }
            ZonedDateTime answerUntil = matter.answerUntil();
            if (answerUntil != null) {
                facts.add(fact("mail.fact.answer", moment(answerUntil)));
            }
            return facts;
        }

        private Letter.Fact fact(String key, String value) {
            return new Letter.Fact(say(key), value);
        }

        private String period(RoundFacts round) {
            return say("mail.period", Dates.day(round.periodStart(), language), Dates.day(round.periodEnd(), language));
        }

        private String endOf(LocalDate day) {
            Participant participant = matter.participant();
            return moment(Dates.lastMinute(day, participant == null ? ZoneOffset.UTC : participant.zone()));
        }

        private String moment(ZonedDateTime moment) {
            return say(
                    "mail.moment",
                    Dates.moment(moment, language),
                    moment.getZone().getId().replace('_', ' '),
                    Dates.moment(moment.withZoneSameInstant(ZoneOffset.UTC), language));
        }

        Letter.@Nullable Quote quote() {
            return matter.words().isBlank() ? null : new Letter.Quote(own("quote"), matter.words());
        }

        Letter.Button button() {
            return new Letter.Button(own("button"), page(matter));
        }

        List<String> notes(Addressee to) {
            return List.of(
                    say(
                            "mail.note.why",
                            say("user.role." + to.role()),
                            to.role().isSecretariat() ? say("web.secretariat") : name()),
                    say("mail.note.safe"));
        }
    }
}
