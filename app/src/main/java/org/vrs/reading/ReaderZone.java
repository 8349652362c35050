package org.vrs.reading;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.user.User;
import org.vrs.user.Users;

/** In which zone a reader's days begin and end: the participant's own, or the secretariat's. */
@Component
public class ReaderZone {

    private final Users users;
    private final Participants participants;
    private final ZoneId secretariat;

    ReaderZone(Users users, Participants participants, @Value("${vrs.secretariat.zone:UTC}") ZoneId secretariat) {
        this.users = users;
        this.participants = participants;
        this.secretariat = secretariat;
    }

    /** The zone of whoever is signed in. */
    public ZoneId get() {
        return users.current()
                .filter(user -> !user.isSecretariat())
                .map(this::of)
                .orElse(secretariat);
    }

    private ZoneId of(User user) {
        ParticipantCode code = user.participant();
        return code == null ? secretariat : participants.get(code).zone();
    }
}
