package org.vrs.notification;

import static org.vrs.user.Role.COUNTRY_READER;
import static org.vrs.user.Role.FOCAL_POINT;
import static org.vrs.user.Role.SENIOR_OFFICIAL;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.user.Role;

/** Tells everybody who may read it that a round's report is out. */
@Component
@Transactional
class RoundLetters {

    private final Rounds rounds;
    private final Participants participants;
    private final Addressees addressees;
    private final Post post;

    RoundLetters(Rounds rounds, Participants participants, Addressees addressees, Post post) {
        this.rounds = rounds;
        this.participants = participants;
        this.addressees = addressees;
        this.post = post;
    }

    /** Here nobody stands in for people who are not named: a participant without readers misses no duty. */
    void reportPublished(RoundId id) {
        RoundFacts round = RoundFacts.of(rounds.get(id));
        for (ParticipantCode code : rounds.participants(id)) {
            post.send(
                    Matter.of(Occasion.REPORT_PUBLISHED, round, participants.get(code)),
                    addressees.named(code, SENIOR_OFFICIAL, FOCAL_POINT, COUNTRY_READER),
                    "1");
        }
        post.send(
                Matter.of(Occasion.REPORT_PUBLISHED, round, null),
                addressees.secretariat(Role.ROUND_MANAGER, Role.REVIEWER, Role.APPROVER),
                "1");
    }
}
