package org.vrs.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.access.CalledByModel;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.Text;
import org.vrs.user.Role;

/** What everybody of a round is told. */
@Component
class RoundLetters {

    private final Post post;
    private final Rounds rounds;

    RoundLetters(Post post, Rounds rounds) {
        this.post = post;
        this.rounds = rounds;
    }

    /** The regional report is out: to the senior officials first of all, to focal points and readers, to the secretariat. */
    @CalledByModel
    void reportNotice(RoundId id) {
        String title = rounds.get(id).title();
        Letter letter = new Letter(
                "report",
                Text.of("mail.about.round", id.value()),
                List.of(Text.of("mail.report.1", title), Text.of("mail.report.2")),
                "",
                List.of(),
                "/reports/" + id,
                null);
        for (ParticipantCode participant : rounds.participants(id)) {
            post.send(
                    letter,
                    id.value(),
                    "1",
                    post.peopleOf(participant, Role.SENIOR_OFFICIAL, Role.FOCAL_POINT, Role.COUNTRY_READER));
        }
        post.send(letter, id.value(), "1", post.secretariat(Role.ROUND_MANAGER));
    }
}
