package org.vrs.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Finds whom a letter goes to. A person with two of the roles gets it once, for the first of them. */
@Component
class Addressees {

    private final Users users;

    Addressees(Users users) {
        this.users = users;
    }

    /**
     * A participant's people in these roles. Where it has named nobody the letter does not vanish: it goes to the round
     * managers, who pass it on.
     */
    List<Addressee> of(ParticipantCode participant, Role... roles) {
        List<Addressee> named = named(participant, roles);
        return named.isEmpty() ? standIns() : named;
    }

    /** A participant's people in these roles, if it has named any. */
    List<Addressee> named(ParticipantCode participant, Role... roles) {
        Map<String, Addressee> found = new LinkedHashMap<>();
        for (Role role : roles) {
            users.of(participant, role)
                    .forEach(user -> found.putIfAbsent(user.email(), new Addressee(user, role, false)));
        }
        return new ArrayList<>(found.values());
    }

    /** The people of the secretariat in these roles. */
    List<Addressee> secretariat(Role... roles) {
        Map<String, Addressee> found = new LinkedHashMap<>();
        for (Role role : roles) {
            users.with(role).forEach(user -> found.putIfAbsent(user.email(), new Addressee(user, role, false)));
        }
        return new ArrayList<>(found.values());
    }

    /** Those who may review the return of a participant: nobody reviews that of their own State. */
    List<Addressee> reviewersOf(ParticipantCode participant) {
        return notOf(participant, Role.REVIEWER, user -> true);
    }

    /** Those who may decide about a recommendation for a participant: not its own people, and not who made it. */
    List<Addressee> approversOf(ParticipantCode participant, UserId recommender) {
        return notOf(participant, Role.APPROVER, user -> !user.id().equals(recommender));
    }

    private List<Addressee> notOf(ParticipantCode participant, Role role, Predicate<User> may) {
        List<Addressee> found = users.with(role).stream()
                .filter(user -> !user.isOf(participant))
                .filter(may)
                .map(user -> new Addressee(user, role, false))
                .toList();
        return found.isEmpty() ? standIns() : found;
    }

    private List<Addressee> standIns() {
        return users.with(Role.ROUND_MANAGER).stream()
                .map(user -> new Addressee(user, Role.ROUND_MANAGER, true))
                .toList();
    }
}
