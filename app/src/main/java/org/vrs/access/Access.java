package org.vrs.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrs.access.Standing.State;
import org.vrs.audit.Audit;
import org.vrs.participant.ParticipantCode;
import org.vrs.problem.Problem;
import org.vrs.user.User;
import org.vrs.user.Users;

/**
 * Answers who may do and see what. The first line of a public verb is {@link #require}; whoever hands out a national
 * return asks {@link #requireSight} first and {@link #maySee} per section.
 */
@Component
public class Access {

    private static final String SEE_RETURN = "SEE_RETURN";
    private static final String SEE_REPORT = "SEE_REPORT";

    private final Users users;
    private final Audit audit;
    private final StandingTable table;
    private final MutualSharing rule;
    private final Clock clock;

    Access(Users users, Audit audit, StandingTable table, MutualSharing rule, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.table = table;
        this.rule = rule;
        this.clock = clock;
    }

    /** The user who may do this with what belongs to no participant; otherwise the problem, and a row in the trail. */
    public User require(Verb verb) {
        return users.current()
                .filter(user -> verb.allows(user, null))
                .orElseThrow(() -> refused(verb.name(), "", null));
    }

    /** The user who may do this with what belongs to a participant; otherwise the problem, and a row in the trail. */
    public User require(Verb verb, ParticipantCode owner) {
        return users.current()
                .filter(user -> verb.allows(user, owner))
                .orElseThrow(() -> refused(verb.name(), owner.value(), null));
    }

    /** May the user do this with what belongs to no participant? For menus; leaves no trace. */
    public boolean may(Verb verb) {
        return users.current().filter(user -> verb.allows(user, null)).isPresent();
    }

    /** May the user do this with what belongs to a participant? For buttons; leaves no trace. */
    public boolean may(Verb verb, ParticipantCode owner) {
        return users.current().filter(user -> verb.allows(user, owner)).isPresent();
    }

    /** Does the user see this section of a participant's accepted return? */
    public boolean maySee(String roundId, ParticipantCode owner, String section) {
        return users.current()
                .map(user -> rule.decide(user, round(roundId), owner, section).allowed())
                .orElse(false);
    }

    /** Whose returns of the round the user sees, the own one included: of those who were invited. */
    public Set<ParticipantCode> visible(String roundId) {
        return users.current().map(user -> rule.visible(user, round(roundId))).orElse(Set.of());
    }

    /**
     * Lets only those pass who see the return of a participant. Reading somebody else's leaves a row in the trail; so does
     * a refusal, which looks the same whether the return exists or not.
     */
    public User requireSight(String roundId, ParticipantCode owner) {
        String object = roundId + "." + owner;
        Optional<User> user = users.current();
        Sight sight =
                user.map(reader -> rule.decide(reader, round(roundId), owner)).orElse(Sight.ACCOUNT_ENDED);
        if (user.isEmpty() || !sight.allowed()) {
            throw refused(SEE_RETURN, object, sight);
        }
        if (sight != Sight.OWN) {
            audit.record(SEE_RETURN, object, "GRANTED", null, sight.name());
        }
        return user.get();
    }

    /** May the user have the published regional report of the round? */
    public boolean mayGetReport(String roundId) {
        return users.current()
                .map(user -> rule.mayGetReport(user, round(roundId)))
                .orElse(false);
    }

    /** Lets only those pass who may have the published regional report; both answers leave a row in the trail. */
    public User requireReport(String roundId) {
        Optional<User> user = users.current();
        if (user.isEmpty() || !rule.mayGetReport(user.get(), round(roundId))) {
            throw refused(SEE_REPORT, roundId, null);
        }
        audit.record(SEE_REPORT, roundId, "GRANTED");
        return user.get();
    }

    /** At launch, and when a participant joins later: who takes part in the round. Again is no harm. */
    @CalledByModel
    @Transactional
    public void invite(String roundId, Collection<ParticipantCode> participants) {
        table.ensureRound(roundId);
        participants.forEach(participant -> table.ensureInvited(roundId, participant, clock.instant()));
    }

    /** At acceptance: the participant has contributed, and sees what the others shared. Again is no harm. */
    @CalledByModel
    @Transactional
    public void open(Contribution contribution) {
        String roundId = contribution.roundId();
        table.ensureRound(roundId);
        table.ensureInvited(roundId, contribution.participant(), contribution.at());
        table.accept(contribution);
        trail("OPEN_ACCESS", roundId, contribution.participant(), "");
    }

    /** The accepted return is open for a correction: access lasts for the agreed days, then rests until acceptance. */
    @CalledByModel
    @Transactional
    public void reopen(String roundId, ParticipantCode participant) {
        move(roundId, participant, State.REOPENED);
    }

    /** Takes access away at once, until the return is accepted again; others do not see the return meanwhile. */
    @CalledByModel
    @Transactional
    public void suspend(String roundId, ParticipantCode participant) {
        move(roundId, participant, State.SUSPENDED);
    }

    /** The participant leaves the round: it sees nothing of others, and others nothing of it. */
    @CalledByModel
    @Transactional
    public void withdraw(String roundId, ParticipantCode participant) {
        move(roundId, participant, State.WITHDRAWN);
    }

    /** The approver lets a return with few figures open access all the same. */
    @Transactional
    public void waiveDataRate(String roundId, ParticipantCode participant, String reason) {
        require(Verb.WAIVE_DATA_RATE, participant);
        waive(roundId, participant, true);
        trail(Verb.WAIVE_DATA_RATE.name(), roundId, participant, reason);
    }

    /** The approver takes a waiver back: what it opened closes at once. */
    @Transactional
    public void endWaiver(String roundId, ParticipantCode participant, String reason) {
        require(Verb.WAIVE_DATA_RATE, participant);
        waive(roundId, participant, false);
        trail("END_WAIVER", roundId, participant, reason);
    }

    private void waive(String roundId, ParticipantCode participant, boolean waived) {
        if (!table.waive(roundId, participant, waived)) {
            throw Problem.notFound("standing", roundId + "." + participant);
        }
    }

    /** Whether the approver has waived the data rate of a participant's return, for those who see its submission. */
    public boolean waived(String roundId, ParticipantCode participant) {
        require(Verb.SEE_OWN_SUBMISSION, participant);
        Standing standing = table.of(roundId).get(participant);
        return standing != null && standing.waived();
    }

    /** Whether a participant's accepted return opens nothing because it holds too few figures, for those who see it. */
    public boolean tooFewFigures(String roundId, ParticipantCode participant) {
        require(Verb.SEE_OWN_SUBMISSION, participant);
        return rule.tooFewFigures(round(roundId), participant);
    }

    /** How many percent of the core cells need a figure so that a return opens access. */
    public int leastDataRate() {
        return rule.leastDataRate();
    }

    /** The report of the round is out: from now on those invited may have it. Again is no harm. */
    @CalledByModel
    @Transactional
    public void publish(String roundId) {
        table.ensureRound(roundId);
        table.publish(roundId, clock.instant());
    }

    private void move(String roundId, ParticipantCode participant, State state) {
        Instant now = clock.instant();
        if (!table.move(roundId, participant, state, now)) {
            throw Problem.notFound("standing", roundId + "." + participant);
        }
        trail("ACCESS_" + state, roundId, participant, "");
    }

    private MutualSharing.Round round(String roundId) {
        return new MutualSharing.Round(table.of(roundId), table.published(roundId), clock.instant());
    }

    private void trail(String action, String roundId, ParticipantCode participant, String reason) {
        audit.record(action, roundId + "." + participant, Audit.DONE, participant, reason);
    }

    private Problem refused(String action, String object, @Nullable Sight sight) {
        audit.refuse(action, object, null, sight == null ? "" : sight.name());
        return Problem.forbidden();
    }
}
