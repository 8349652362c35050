package org.vrs.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vrs.outbox.Mail;
import org.vrs.outbox.Outbox;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.Users;

/** Addresses letters to the people who hold a role now, and puts them into the outbox. */
@Component
class Post {

    private final Users users;
    private final LetterWriter writer;
    private final Outbox outbox;

    Post(Users users, LetterWriter writer, Outbox outbox) {
        this.users = users;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** The people of a participant who hold one of these roles, each once. */
    List<User> peopleOf(ParticipantCode participant, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> users.of(participant, role).stream())
                .distinct()
                .toList();
    }

    /** The people of the secretariat who hold a role. */
    List<User> secretariat(Role role) {
        return users.with(role);
    }

    /**
     * Sends a letter to some people.
     *
     * @param concerning id of the round or submission
     * @param occurrence which time this happened, such as {@code v2}: the same time is not told twice
     */
    void send(Letter letter, String concerning, String occurrence, List<User> to) {
        for (User user : to) {
            LetterWriter.Written written = writer.write(letter, user.name(), Locale.ENGLISH);
            outbox.write(new Mail(
                    new Mail.Key(concerning, letter.topic().toUpperCase(Locale.ROOT), occurrence, user.email()),
                    user.name(),
                    Locale.ENGLISH,
                    written.subject(),
                    written.text(),
                    written.html(),
                    letter.calendar()));
        }
    }
}
