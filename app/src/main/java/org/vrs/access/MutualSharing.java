package org.vrs.access;

import static org.vrs.user.Role.ALTERNATE;
import static org.vrs.user.Role.APPROVER;
import static org.vrs.user.Role.COUNTRY_READER;
import static org.vrs.user.Role.DATA_PROVIDER;
import static org.vrs.user.Role.FOCAL_POINT;
import static org.vrs.user.Role.OBSERVER;
import static org.vrs.user.Role.REVIEWER;
import static org.vrs.user.Role.ROUND_MANAGER;
import static org.vrs.user.Role.SIGN_OFF_AUTHORITY;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;

/**
 * THE rule of mutual information sharing: contribute to see. It decides over one round and nothing else; no State, no
 * office and no earlier round gives a privilege. Pure: the same standings and the same time give the same answer.
 */
final class MutualSharing {

    /** The secretariat's readers. An administrator keeps accounts and needs no figures for it. */
    static final Set<Role> SECRETARIAT_READERS = Set.of(ROUND_MANAGER, REVIEWER, APPROVER);

    /** Who reads the participant's own return. A senior official reads the regional report only. */
    static final Set<Role> OWN_READERS =
            Set.of(FOCAL_POINT, ALTERNATE, DATA_PROVIDER, SIGN_OFF_AUTHORITY, OBSERVER, COUNTRY_READER);

    /** Who uses the access that the participant has earned: those who answer for the return, and the appointed readers. */
    static final Set<Role> OTHERS_READERS = Set.of(FOCAL_POINT, ALTERNATE, SIGN_OFF_AUTHORITY, COUNTRY_READER);

    private final SharingRules rules;
    private final int leastDataRate;

    /** @param leastDataRate percent of core cells with a figure; a return below opens nothing unless it is waived */
    MutualSharing(SharingRules rules, int leastDataRate) {
        this.rules = rules;
        this.leastDataRate = leastDataRate;
    }

    /** Does the user see the return of a participant at all, and why? */
    Sight decide(User user, Round round, ParticipantCode owner) {
        if (!user.enabled()) {
            return Sight.ACCOUNT_ENDED;
        }
        if (user.hasAny(SECRETARIAT_READERS)) {
            return Sight.SECRETARIAT;
        }
        ParticipantCode own = user.participant();
        if (own == null) {
            return Sight.NO_PARTICIPANT;
        }
        if (own.equals(owner)) {
            return user.hasAny(OWN_READERS) ? Sight.OWN : Sight.ROLE;
        }
        return user.hasAny(OTHERS_READERS) ? earned(round, own, owner) : Sight.ROLE;
    }

    /** Does the user see one section of that return, and why? */
    Sight decide(User user, Round round, ParticipantCode owner, String section) {
        Sight sight = decide(user, round, owner);
        ParticipantCode own = user.participant();
        if (sight != Sight.EARNED || own == null) {
            return sight;
        }
        if (round.sharing(owner, section) != Sharing.ALL) {
            return Sight.OWNER_RESTRICTS;
        }
        if (rules.reciprocity() && round.sharing(own, section) != Sharing.ALL) {
            return Sight.OWN_RESTRICTS;
        }
        return Sight.EARNED;
    }

    /** Whose returns of the round the user sees: of those who stand in it. */
    Set<ParticipantCode> visible(User user, Round round) {
        return round.standings().keySet().stream()
                .filter(owner -> decide(user, round, owner).allowed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The regional report: for every invited participant, whatever it reported, once it is published; no figures of one. */
    boolean mayGetReport(User user, Round round) {
        if (!user.enabled() || !round.published()) {
            return false;
        }
        ParticipantCode own = user.participant();
        boolean invited = own != null && round.standings().containsKey(own);
        return user.isSecretariat()
                || user.has(Role.STEERING_GROUP)
                || (invited && user.roles().stream().anyMatch(Role::isOfParticipant));
    }

    private Sight earned(Round round, ParticipantCode own, ParticipantCode owner) {
        Standing mine = round.standings().get(own);
        Sight refusal = mine == null ? Sight.NOT_CONTRIBUTED : refusal(mine, round.now());
        if (refusal != null) {
            return refusal;
        }
        Standing theirs = round.standings().get(owner);
        return theirs != null && stands(theirs, round.now()) ? Sight.EARNED : Sight.NOT_ACCEPTED;
    }

    private @Nullable Sight refusal(Standing mine, Instant now) {
        if (!stands(mine, now)) {
            return switch (mine.state()) {
                case INVITED -> Sight.NOT_CONTRIBUTED;
                case WITHDRAWN -> Sight.WITHDRAWN;
                case ACCEPTED, REOPENED, SUSPENDED -> Sight.SUSPENDED;
            };
        }
        return mine.nil() || mine.waived() || mine.dataRatePercent() >= leastDataRate ? null : Sight.DATA_RATE;
    }

    boolean tooFewFigures(Round round, ParticipantCode participant) {
        Standing standing = round.standings().get(participant);
        return standing != null && refusal(standing, round.now()) == Sight.DATA_RATE;
    }

    int leastDataRate() {
        return leastDataRate;
    }

    /** Is there an accepted return that counts now? */
    private boolean stands(Standing standing, Instant now) {
        return switch (standing.state()) {
            case ACCEPTED -> true;
            case REOPENED -> !now.isAfter(standing.since().plus(rules.correctionGrace()));
            case INVITED, SUSPENDED, WITHDRAWN -> false;
        };
    }

    /** One round as the rule sees it. */
    record Round(Map<ParticipantCode, Standing> standings, boolean published, Instant now) {

        Round {
            standings = Map.copyOf(standings);
        }

        Sharing sharing(ParticipantCode participant, String section) {
            Standing standing = standings.get(participant);
            return standing == null ? Sharing.SEC : standing.sharing(section);
        }
    }
}
