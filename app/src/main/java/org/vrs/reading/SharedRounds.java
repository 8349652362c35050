package org.vrs.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.screen.Tag;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.user.User;
import org.vrs.user.Users;
import org.vrs.version.Acceptance;

/** In which rounds the reader sees how many others, and where not yet: what opens it. */
@Component
public class SharedRounds {

    private final Rounds rounds;
    private final Submissions submissions;
    private final Acceptance acceptance;
    private final Access access;
    private final Users users;

    SharedRounds(Rounds rounds, Submissions submissions, Acceptance acceptance, Access access, Users users) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.access = access;
        this.users = users;
    }

    /**
     * A round as the reader sees it.
     *
     * @param others how many other participants' accepted returns the reader sees
     * @param few    how many percent of figures would open it, where the accepted own return holds fewer; otherwise null
     * @param own    where the reader's own participant stands; null where there is none to stand
     */
    public record Shared(
            Round round,
            int others,
            @Nullable SubmissionStage own,
            @Nullable Integer few) {

        /** The own stage as a tag. */
        public @Nullable Tag tag() {
            return own == null ? null : Tag.ofStage(own);
        }

        /** Key of the sentence that says why nothing is seen yet, and what opens it. */
        public String why() {
            return "desk.shared.why." + (few != null ? "FEW" : own == null ? "NONE" : own.name());
        }
    }

    /** All rounds that concern the reader, newest first. */
    public List<Shared> all() {
        return rounds.all().stream()
                .map(this::of)
                .filter(shared -> shared.own() != null || shared.others() > 0)
                .toList();
    }

    /** How one round stands for the reader. */
    public Shared of(Round round) {
        return new Shared(round, others(round.id()).size(), own(round.id()), few(round.id()));
    }

    private @Nullable Integer few(RoundId round) {
        ParticipantCode own = reader();
        return own != null && access.may(Verb.SEE_OWN_SUBMISSION, own) && access.tooFewFigures(round.value(), own)
                ? access.leastDataRate()
                : null;
    }

    /** The other participants whose accepted returns the reader sees. */
    public List<ParticipantCode> others(RoundId round) {
        ParticipantCode own = reader();
        return acceptance.visible(round).stream()
                .filter(owner -> !owner.equals(own))
                .toList();
    }

    private @Nullable ParticipantCode reader() {
        return users.current()
                .filter(user -> !user.isSecretariat())
                .map(User::participant)
                .orElse(null);
    }

    private @Nullable SubmissionStage own(RoundId round) {
        ParticipantCode own = reader();
        if (own == null
                || !access.may(Verb.SEE_OWN_SUBMISSION, own)
                || !rounds.participants(round).contains(own)) {
            return null;
        }
        return submissions.find(round, own).map(Submission::stage).orElse(SubmissionStage.INVITED);
    }
}
