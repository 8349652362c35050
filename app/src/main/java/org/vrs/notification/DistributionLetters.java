package org.vrs.notification;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.distribution.Part;
import org.vrs.distribution.PartHandedOut;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.round.Rounds;
import org.vrs.user.Role;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Tells a data provider that a part of the questionnaire was handed to him or her, in the transaction that hands it out. */
@Component
class DistributionLetters {

    private final Rounds rounds;
    private final Participants participants;
    private final Users users;
    private final Post post;

    DistributionLetters(Rounds rounds, Participants participants, Users users, Post post) {
        this.rounds = rounds;
        this.participants = participants;
        this.users = users;
        this.post = post;
    }

    @EventListener
    @Transactional
    void handedOut(PartHandedOut event) {
        Part part = event.part();
        UserId provider = part.plan().provider();
        if (provider != null) {
            Participant participant = participants.get(part.submission().participant());
            RoundFacts round = RoundFacts.of(rounds.get(part.submission().round()));
            post.send(
                    Matter.of(Occasion.PART_HANDED_OUT, round, participant)
                            .withAnswerUntil(Dates.lastMinute(part.plan().dueDate(), participant.zone())),
                    List.of(new Addressee(users.get(provider), Role.DATA_PROVIDER, false)),
                    String.valueOf(part.number()));
        }
    }
}
